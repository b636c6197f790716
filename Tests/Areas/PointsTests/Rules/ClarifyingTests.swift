import Kernel
import People
import Testing

@testable import Points

@Suite("Asking what is meant")
struct ClarifyingTests {
    private let stopping = [SamplePoint.promise { $0.clarification = .stops }]

    private func asked(_ point: Point, under promises: [Promise], on day: String) throws -> Point {
        point.after(
            try point.askClarification(
                "Which minutes?",
                by: SamplePoint.service,
                on: .on(day),
                Promises(promises),
                SamplePoint.calendars
            )
        )
    }

    private func clarified(_ point: Point, under promises: [Promise], on day: String) throws -> Point {
        point.after(
            try point.clarify(
                "Those of 10 May.",
                by: SamplePoint.families,
                on: .on(day),
                Promises(promises),
                SamplePoint.calendars
            )
        )
    }

    @Test("The answer clock runs on where the promise's document does not allow it to stop")
    func runs() throws {
        let promises = [SamplePoint.promise()]
        let point = try asked(SamplePoint.asked(under: promises), under: promises, on: "2019-07-17")
        #expect(point.clocks.answer.stopped == nil)
        #expect(point.clocks.answer.due == .on("2019-07-29"))
        #expect(point.reply == .clarificationAsked(on: .on("2019-07-17"), question: "Which minutes?"))
        #expect(
            PointStatus(of: point, asOf: .on("2019-07-30"), SamplePoint.calendars[.englandAndWales])
                == .late(workingDays: 1)
        )
        let clear = try clarified(point, under: promises, on: "2019-07-20")
        #expect(clear.clocks.answer.due == .on("2019-07-29"))
        #expect(clear.clocks.answer.resumed == nil)
    }

    @Test("Where it stops, it goes on with the days it had left")
    func stops() throws {
        let point = try asked(SamplePoint.asked(under: stopping), under: stopping, on: "2019-07-17")
        #expect(point.clocks.answer.stopped == .init(on: .on("2019-07-17"), left: 8))
        #expect(
            PointStatus(of: point, asOf: .on("2019-09-01"), SamplePoint.calendars[.englandAndWales])
                == .waitingForFamilies
        )
        // Monday 5 August is day 0 of the eight left.
        let clear = try clarified(point, under: stopping, on: "2019-08-05")
        #expect(clear.clocks.answer.due == .on("2019-08-15"))
        #expect(clear.clocks.answer.stopped == nil)
        #expect(clear.clocks.answer.resumed == .init(on: .on("2019-08-05"), left: 8))
        // Its first word was the question.
        #expect(clear.reply == .acknowledged(on: .on("2019-07-17")))
    }

    @Test("Asked and clarified on one day, the day it is due stays the same")
    func sameDay() throws {
        let point = try asked(SamplePoint.asked(under: stopping), under: stopping, on: "2019-07-18")
        #expect(try clarified(point, under: stopping, on: "2019-07-18").clocks.answer.due == .on("2019-07-29"))
    }

    @Test("Stopped twice, it never gains a day")
    func twice() throws {
        var point = try asked(SamplePoint.asked(under: stopping), under: stopping, on: "2019-07-17")
        point = try clarified(point, under: stopping, on: "2019-08-05")
        point = try asked(point, under: stopping, on: "2019-08-07")
        #expect(point.clocks.answer.stopped == .init(on: .on("2019-08-07"), left: 6))
        point = try clarified(point, under: stopping, on: "2019-08-08")
        #expect(point.clocks.answer.due == .on("2019-08-16"))
    }

    @Test("A second question while the clock stands still does not start it, nor take a day")
    func whileStopped() throws {
        var point = try asked(SamplePoint.asked(under: stopping), under: stopping, on: "2019-07-17")
        point = try asked(point, under: stopping, on: "2019-07-24")
        #expect(point.clocks.answer.stopped == .init(on: .on("2019-07-17"), left: 8))
    }

    @Test("On the due day it can stop with nothing left; late, it cannot stop any more")
    func late() throws {
        let onTheDay = try asked(SamplePoint.asked(under: stopping), under: stopping, on: "2019-07-29")
        #expect(onTheDay.clocks.answer.stopped?.left == 0)
        let late = try asked(SamplePoint.asked(under: stopping), under: stopping, on: "2019-07-30")
        #expect(late.clocks.answer.stopped == nil)
        #expect(late.clocks.answer.due == .on("2019-07-29"))
    }

    @Test("A question is needed; what nobody asked cannot be clarified")
    func refused() {
        #expect(throws: PointError.reasonMissing) {
            try SamplePoint.asked().askClarification(
                "",
                by: SamplePoint.service,
                on: .on("2019-07-17"),
                Promises(stopping),
                SamplePoint.calendars
            )
        }
        #expect(throws: PointError.noClarificationAsked) {
            try clarified(SamplePoint.asked(), under: stopping, on: "2019-07-17")
        }
    }

    @Test("Under a promise counted from the acknowledgement, asking first counts as one and moves the answer's day")
    func movesTheAnswer() throws {
        let running = [SamplePoint.promise { $0.answerFrom = .acknowledgement }]
        let point = SamplePoint.asked(under: running)
        #expect(point.clocks.answer.due == .on("2019-08-05"))
        let first = try asked(point, under: running, on: "2019-07-17")
        #expect(first.clocks.acknowledgement == .met(on: .on("2019-07-17"), due: .on("2019-07-22")))
        #expect(first.clocks.answer.due == .on("2019-07-31"))
        let clear = try clarified(first, under: running, on: "2019-07-24")
        #expect(clear.clocks.answer.due == .on("2019-07-31"))
        #expect(try asked(clear, under: running, on: "2019-07-25").clocks.answer.due == .on("2019-07-31"))
        // Counting again after it, as after a new bank holiday, finds the same day.
        for counted in [first, clear] {
            let again = counted.recounted(
                because: "A holiday",
                on: .on("2019-07-26"),
                Promises(running),
                SamplePoint.calendars
            )
            #expect(again == nil)
        }
    }

    @Test("Where that clock stops, it has left what it has from the acknowledgement")
    func stopsMoved() throws {
        let promises = [
            SamplePoint.promise {
                $0.answerFrom = .acknowledgement
                $0.clarification = .stops
            }
        ]
        let point = try asked(SamplePoint.asked(under: promises), under: promises, on: "2019-07-17")
        #expect(point.clocks.answer.stopped == .init(on: .on("2019-07-17"), left: 10))
        #expect(try clarified(point, under: promises, on: "2019-07-18").clocks.answer.due == .on("2019-08-01"))
    }

    @Test("After a reply that said nothing of it, asking moves no day: that reply was the first word")
    func afterAReply() throws {
        let promises = [SamplePoint.promise { $0.answerFrom = .acknowledgement }]
        let point = SamplePoint.asked(under: promises)
        let noted = point.after(point.noteReply(ID(9), by: SamplePoint.service, on: .on("2019-07-16"), excerpt: nil))
        #expect(try asked(noted, under: promises, on: "2019-07-17").clocks.answer.due == .on("2019-08-05"))
    }

    @Test("The owing service cannot clarify its own question to start or keep the clock")
    func notByTheService() throws {
        let point = try asked(SamplePoint.asked(under: stopping), under: stopping, on: "2019-07-17")
        #expect(throws: PointError.self) {
            try point.clarify(
                "Never mind.",
                by: SamplePoint.service,
                on: .on("2019-07-18"),
                Promises(stopping),
                SamplePoint.calendars
            )
        }
        #expect(throws: PointError.beforeItWasAsked) { try clarified(point, under: stopping, on: "2019-07-16") }
    }

    @Test("Under law and a promise both, the day that counts moves on by the time it stood")
    func bothStandings() throws {
        let rule = SamplePoint.promise(5, 20, id: 1) {
            $0.standing = .rule
            $0.clarification = .stops
        }
        let promises = [rule, SamplePoint.promise(5, 10, id: 2) { $0.clarification = .stops }]
        let point = try asked(SamplePoint.asked(under: promises), under: promises, on: "2019-07-17")
        let clear = try clarified(point, under: promises, on: "2019-07-24")
        #expect(clear.clocks.answer.due == .on("2019-08-19"))
    }
}
