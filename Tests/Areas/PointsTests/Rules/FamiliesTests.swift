import Kernel
import People
import Testing

@testable import Points

@Suite("What those who asked can do")
struct FamiliesTests {
    private let promises = [SamplePoint.promise()]

    private func answered(by asker: ID<Group>? = SamplePoint.forum) throws -> Point {
        let point = SamplePoint.asked(under: promises, by: asker)
        let answer = Answer(.no, because: "There is no money.")
        return point.after(try point.answer(answer, by: SamplePoint.service, on: .on("2019-07-24")))
    }

    private func judged(
        _ point: Point,
        _ verdict: Verdict,
        by party: Party = SamplePoint.families,
        on day: String = "2019-08-01",
        under promises: [Promise]? = nil
    ) throws -> Point {
        point.after(
            try point.judge(
                verdict,
                saying: nil,
                by: party,
                on: .on(day),
                Promises(promises ?? self.promises),
                SamplePoint.calendars
            )
        )
    }

    @Test("“Yes” and “not said” leave the answer as it stands", arguments: [Verdict.yes, .notSaid])
    func stands(_ verdict: Verdict) throws {
        let point = try judged(answered(), verdict)
        #expect(point.verdict == verdict)
        #expect(!point.isOwedAnAnswer)
        #expect(point.clocks == (try answered()).clocks)
    }

    @Test("“Partly” and “no” start the same promise anew from that day", arguments: [Verdict.partly, .no])
    func anew(_ verdict: Verdict) throws {
        let newer = SamplePoint.promise(1, 2, id: 2, from: "2019-07-20")
        let point = try judged(answered(), verdict, under: promises + [newer])
        #expect(point.verdict == verdict)
        #expect(point.reply == .awaited)
        #expect(point.isOwedAnAnswer)
        #expect(point.clocks.startedOn == .on("2019-08-01"))
        #expect(point.clocks.acknowledgement == .running(due: .on("2019-08-08")))
        #expect(point.clocks.answer == .init(underPolicy: .on("2019-08-15")))
    }

    @Test("A new answer takes the old verdict away")
    func answeredAgain() throws {
        let point = try judged(answered(), .no)
        let answer = Answer(.yes, because: "There is money now.", by: .on("2019-12-02"))
        let again = point.after(try point.answer(answer, by: SamplePoint.service, on: .on("2019-08-09")))
        #expect(again.verdict == nil)
        #expect(again.clocks.answer.actual == .on("2019-08-09"))
    }

    @Test("There is nothing to judge before an answer, nor on a day before it")
    func tooEarly() throws {
        #expect(throws: PointError.notAnswered) { try judged(SamplePoint.asked(), .no) }
        #expect(throws: PointError.beforeItWasAsked) { try judged(answered(), .no, on: "2019-07-23") }
    }

    @Test("The service cannot judge its own answer, nor can a group that did not ask")
    func theirs() throws {
        for party in [SamplePoint.service, Party(group: SamplePoint.transport), Party(group: nil)] {
            #expect(throws: PointError.notTheirsToJudge) { try judged(answered(), .yes, by: party) }
            #expect(throws: PointError.notTheirsToJudge) {
                try SamplePoint.asked().withdraw(because: "Settled", by: party, on: .on("2019-08-01"))
            }
        }
    }

    @Test("For a parent outside every group any group but the owing one may speak")
    func outside() throws {
        #expect(try judged(answered(by: nil), .yes).verdict == .yes)
        #expect(try judged(answered(by: nil), .yes, by: Party(group: nil)).verdict == .yes)
        #expect(throws: PointError.notTheirsToJudge) {
            try judged(answered(by: nil), .yes, by: SamplePoint.service)
        }
    }

    @Test("Taken back with a reason, it is owed nothing any more")
    func withdraw() throws {
        let point = SamplePoint.asked()
        #expect(throws: PointError.reasonMissing) {
            try point.withdraw(because: "", by: SamplePoint.families, on: .on("2019-08-01"))
        }
        let gone = point.after(
            try point.withdraw(because: "It was settled by phone.", by: SamplePoint.families, on: .on("2019-08-01"))
        )
        #expect(gone.standing == .withdrawn(on: .on("2019-08-01")))
        #expect(!gone.isOwedAnAnswer)
        #expect(throws: PointError.noLongerStands) {
            try gone.withdraw(because: "Again.", by: SamplePoint.families, on: .on("2019-08-02"))
        }
    }

    @Test("Merged, the other stands for both; never itself, nor one that is gone, nor one that leads back here")
    func merge() throws {
        let (point, other) = (SamplePoint.asked(), SamplePoint.asked(number: 2))
        let day = Day.on("2019-08-01")
        let merged = point.after(try point.merge(into: other, by: SamplePoint.families, on: day))
        #expect(merged.standing == .merged(into: other.reference, on: day))
        #expect(!merged.isOwedAnAnswer)
        #expect(throws: PointError.nothingToMergeInto) {
            try point.merge(into: point, by: SamplePoint.families, on: day)
        }
        #expect(throws: PointError.nothingToMergeInto) {
            try other.merge(into: merged, by: SamplePoint.families, on: day)
        }
    }

    @Test("Split into pieces of its own words, in their order")
    func split() throws {
        let (point, day) = (SamplePoint.asked(), Day.on("2019-08-01"))
        let split = point.after(
            try point.split(
                into: ["Who will chair?", "When are the minutes out?"],
                by: SamplePoint.families,
                on: day
            )
        )
        #expect(split.standing == .split(on: day))
        #expect(!split.isOwedAnAnswer)
    }

    @Test(
        "No word is invented, no piece is empty, overlaps another or stands alone",
        arguments: [
            [], ["Who will chair?"], ["Who will chair?", ""], ["When are the minutes out?", "Who will chair?"],
            ["Who will chair?", "Who pays?"], ["Who will chair? When", "When are the minutes out?"],
        ]
    )
    func notSplit(_ passages: [String]) {
        #expect(throws: PointError.wordsNotInThePoint) {
            try SamplePoint.asked().split(into: passages, by: SamplePoint.families, on: .on("2019-08-01"))
        }
    }
}
