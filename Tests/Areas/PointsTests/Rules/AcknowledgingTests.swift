import Kernel
import People
import Testing

@testable import Points

@Suite("Acknowledging a point")
struct AcknowledgingTests {
    private let day = Day.on("2019-07-17")

    private func acknowledged(
        _ point: Point,
        under promises: [Promise] = [SamplePoint.promise()],
        on day: Day,
        by party: Party? = nil
    ) throws -> Point {
        point.after(
            try point.acknowledge(
                by: party ?? SamplePoint.service,
                on: day,
                Promises(promises),
                SamplePoint.calendars
            )
        )
    }

    @Test("It ends the first clock and leaves the second as it was")
    func endsTheFirst() throws {
        let point = try acknowledged(SamplePoint.asked(), on: day)
        #expect(point.reply == .acknowledged(on: day))
        #expect(point.clocks.acknowledgement == .met(on: day, due: .on("2019-07-22")))
        #expect(point.clocks.answer.due == .on("2019-07-29"))
        #expect(point.isOwedAnAnswer)
    }

    @Test("Where the answer counts from the acknowledgement, its day moves with the first one only")
    func movesTheAnswer() throws {
        let promises = [SamplePoint.promise { $0.answerFrom = .acknowledgement }]
        let first = try acknowledged(SamplePoint.asked(under: promises), under: promises, on: day)
        #expect(first.clocks.answer.due == .on("2019-07-31"))
        let second = try acknowledged(first, under: promises, on: .on("2019-07-26"))
        #expect(second.clocks.answer.due == .on("2019-07-31"))
        #expect(second.clocks.acknowledgement == .met(on: day, due: .on("2019-07-22")))
    }

    @Test("Only the group that owes the answer acknowledges, not the one that asked nor another service")
    func theirs() {
        for party in [SamplePoint.families, Party(group: SamplePoint.transport), Party(group: nil)] {
            #expect(throws: PointError.notTheirsToAnswer) {
                try acknowledged(SamplePoint.asked(), on: day, by: party)
            }
        }
    }

    @Test("Nothing comes back before it was asked, or after it was taken back")
    func tooEarlyOrLate() throws {
        #expect(throws: PointError.beforeItWasAsked) {
            try acknowledged(SamplePoint.asked(), on: .on("2019-07-14"))
        }
        let point = SamplePoint.asked()
        let gone = point.after(try point.withdraw(because: "Answered by phone", by: SamplePoint.families, on: day))
        #expect(throws: PointError.noLongerStands) { try acknowledged(gone, on: day) }
    }

    @Test("A reply that does not say what it answers stops the first clock; the second goes on")
    func unmatchedReply() {
        let point = SamplePoint.asked()
        let noted = point.after(point.noteReply(ID(9), by: SamplePoint.service, on: day, excerpt: nil))
        #expect(noted.reply == .unmatched(on: day))
        #expect(noted.clocks.acknowledgement == .met(on: day, due: .on("2019-07-22")))
        #expect(noted.clocks.answer == point.clocks.answer)
        #expect(noted.isOwedAnAnswer)
        let again = noted.after(noted.noteReply(ID(10), by: SamplePoint.service, on: .on("2019-07-30"), excerpt: nil))
        #expect(again.clocks.acknowledgement == .met(on: day, due: .on("2019-07-22")))
    }
}
