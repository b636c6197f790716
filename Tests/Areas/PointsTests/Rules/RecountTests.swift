import Kernel
import People
import Testing
import WorkingDays

@testable import Points

@Suite("Counting again")
struct RecountTests {
    private let reason = "A bank holiday was announced."
    private let announced = Calendars(
        announced: [Holiday(day: .on("2019-07-24"), title: "Day of the Charter", divisions: [.englandAndWales])],
        version: "2019-07-18"
    )

    private func recounted(
        _ point: Point,
        _ promises: [Promise] = [SamplePoint.promise()],
        _ calendars: Calendars? = nil
    ) -> PointRecounted? {
        point.recounted(because: reason, on: .on("2019-07-18"), Promises(promises), calendars ?? announced)
    }

    @Test("A new holiday moves the days after it, and the entry says the old and the new")
    func moves() throws {
        let point = SamplePoint.asked()
        let change = try #require(recounted(point))
        #expect(change.before.underPolicy == .on("2019-07-29"))
        #expect(change.after.underPolicy == .on("2019-07-30"))
        #expect(change.after.acknowledgement == .on("2019-07-22"))
        #expect(point.after(change).clocks.answer.due == .on("2019-07-30"))
        #expect(recounted(point.after(change)) == nil)
    }

    @Test("Where nothing moves there is no entry")
    func nothing() {
        #expect(recounted(SamplePoint.asked(), [SamplePoint.promise()], .bundled) == nil)
    }

    @Test("What is answered, taken back or standing still is not counted again")
    func ended() throws {
        let day = Day.on("2019-07-17")
        let point = SamplePoint.asked()
        let answered = point.after(
            try point.answer(Answer(.no, because: "There is no money."), by: SamplePoint.service, on: day)
        )
        let gone = point.after(try point.withdraw(because: "Settled.", by: SamplePoint.families, on: day))
        #expect(recounted(answered) == nil)
        #expect(recounted(gone) == nil)
        let stops = [SamplePoint.promise { $0.clarification = .stops }]
        let still = point.after(
            try point.askClarification("Which?", by: SamplePoint.service, on: day, Promises(stops), .bundled)
        )
        #expect(still.clocks.answer.stopped != nil)
        #expect(recounted(still, stops) == nil)
    }

    @Test("A clock that went on is counted from there, with the days it had left")
    func resumed() throws {
        let stops = [SamplePoint.promise { $0.clarification = .stops }]
        var point = SamplePoint.asked(under: stops)
        point = point.after(
            try point.askClarification(
                "Which?",
                by: SamplePoint.service,
                on: .on("2019-07-17"),
                Promises(stops),
                .bundled
            )
        )
        point = point.after(
            try point.clarify("All.", by: SamplePoint.families, on: .on("2019-07-19"), Promises(stops), .bundled)
        )
        #expect(point.clocks.answer.due == .on("2019-07-31"))
        #expect(recounted(point, stops)?.after.underPolicy == .on("2019-08-01"))
    }

    @Test("Points under law and a promise both stay where they are when nothing changed, even after a stop")
    func resumedUnderBoth() throws {
        let both = [
            SamplePoint.promise(5, 20, id: 1) {
                $0.standing = .rule
                $0.clarification = .stops
            }, SamplePoint.promise(5, 10, id: 2),
        ]
        var point = SamplePoint.asked(under: both)
        point = point.after(
            try point.askClarification(
                "Which?",
                by: SamplePoint.service,
                on: .on("2019-07-17"),
                Promises(both),
                .bundled
            )
        )
        point = point.after(
            try point.clarify("All.", by: SamplePoint.families, on: .on("2019-07-24"), Promises(both), .bundled)
        )
        #expect(recounted(point, both, .bundled) == nil)
    }

    @Test("A promised day stays promised; what law or promise would have asked for moves beside it")
    func promised() throws {
        let point = SamplePoint.asked()
        let extended = point.after(
            try point.extend(
                to: .on("2019-08-30"),
                because: "Staff are away.",
                by: SamplePoint.service,
                on: .on("2019-07-17")
            )
        )
        let after = extended.after(try #require(recounted(extended)))
        #expect(after.clocks.answer.due == .on("2019-08-30"))
        #expect(after.clocks.answer.underPolicy == .on("2019-07-30"))
    }

    @Test("An acknowledgement that came stays, with the day it would be due now")
    func acknowledged() throws {
        let point = SamplePoint.asked()
        let noted = point.after(point.noteReply(ID(3), by: SamplePoint.service, on: .on("2019-07-16"), excerpt: nil))
        let early = Calendars(
            announced: [Holiday(day: .on("2019-07-19"), title: "Day of the Charter", divisions: [.englandAndWales])],
            version: "2019-07-18"
        )
        let after = noted.after(try #require(recounted(noted, [SamplePoint.promise()], early)))
        #expect(after.clocks.acknowledgement == .met(on: .on("2019-07-16"), due: .on("2019-07-23")))
        #expect(after.reply == .unmatched(on: .on("2019-07-16")))
    }

    @Test("A reply that says not what it answers does not start the count of an answer from the acknowledgement")
    func unmatchedIsNoStart() {
        let promises = [SamplePoint.promise { $0.answerFrom = .acknowledgement }]
        let point = SamplePoint.asked(under: promises)
        let noted = point.after(point.noteReply(ID(3), by: SamplePoint.service, on: .on("2019-07-16"), excerpt: nil))
        #expect(noted.clocks.answer.due == .on("2019-08-05"))
        #expect(recounted(noted, promises, .bundled) == nil)
    }

    @Test("Judged “no”, it is counted from that day, under the promise of the day it was asked")
    func startedAnew() throws {
        var point = SamplePoint.asked()
        point = point.after(
            try point.answer(Answer(.no, because: "There is no money."), by: SamplePoint.service, on: .on("2019-07-16"))
        )
        point = point.after(
            try point.judge(
                .no,
                saying: nil,
                by: SamplePoint.families,
                on: .on("2019-07-17"),
                Promises([SamplePoint.promise()]),
                .bundled
            )
        )
        #expect(recounted(point, [SamplePoint.promise()], .bundled) == nil)
        #expect(recounted(point)?.after.underPolicy == .on("2019-08-01"))
    }
}
