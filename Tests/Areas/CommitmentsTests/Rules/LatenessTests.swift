import Kernel
import People
import Testing

@testable import Commitments

@Suite("When a commitment is late")
struct LatenessTests {
    private func status(_ commitment: Commitment, on day: String) -> CommitmentStatus {
        CommitmentStatus(of: commitment, asOf: .on(day), SampleCommitment.calendar)
    }

    @Test("It is soon due on its last two working days, and late from the working day after it")
    func days() {
        let promised = SampleCommitment.promised()
        #expect(status(promised, on: "2019-11-27") == .toBeDone(by: .on("2019-11-29")))
        #expect(status(promised, on: "2019-11-28") == .dueSoon(.on("2019-11-29")))
        #expect(status(promised, on: "2019-11-29") == .dueSoon(.on("2019-11-29")))
        #expect(status(promised, on: "2019-11-30") == .late(workingDays: 0), "a Saturday")
        #expect(status(promised, on: "2019-12-02") == .late(workingDays: 1))
        #expect(status(promised, on: "2019-12-17") == .late(workingDays: 12))
        #expect(status(promised, on: "2020-01-02") == .late(workingDays: 21), "without Christmas and New Year")
    }

    @Test("What was said to be done after its day stays late by as much, confirmed or not")
    func doneLate() throws {
        let said = try SampleCommitment.promised().saidDone(on: .on("2019-12-03"))
        #expect(status(said, on: "2019-12-31") == .saidDone(late: 2))
        let confirmed = said.after(try said.confirm(by: SampleCommitment.families, on: .on("2019-12-20")))
        #expect(status(confirmed, on: "2019-12-31") == .confirmed(late: 2))
        let inTime = try SampleCommitment.promised().saidDone()
        #expect(status(inTime, on: "2019-12-31") == .saidDone(late: 0))
    }

    @Test("Not confirmed, it is late as if nothing had been said; moved, it is late by the new day")
    func awaitedAgain() throws {
        let said = try SampleCommitment.promised().saidDone()
        let denied = said.after(try said.deny(because: "x", by: SampleCommitment.families, on: SampleCommitment.day))
        #expect(status(denied, on: "2019-12-02") == .late(workingDays: 1))
        let moved = denied.after(
            try denied.move(to: .on("2019-12-09"), because: "x", by: SampleCommitment.service, on: SampleCommitment.day)
        )
        #expect(status(moved, on: "2019-12-02") == .toBeDone(by: .on("2019-12-09")))
        #expect(status(moved, on: "2019-12-10") == .late(workingDays: 1))
    }

    @Test("In a list what is to be done comes by its day, then what waits for families, then what is over")
    func order() throws {
        let late = SampleCommitment.promised()
        let moved = late.after(
            try late.move(to: .on("2019-12-09"), because: "x", by: SampleCommitment.service, on: SampleCommitment.day)
        )
        let said = try late.saidDone()
        let first = said.after(try said.confirm(by: SampleCommitment.families, on: .on("2019-12-01")))
        let last = said.after(try said.confirm(by: SampleCommitment.families, on: .on("2019-12-30")))
        let ended = late.after(try late.giveUp(because: "x", by: SampleCommitment.service, on: SampleCommitment.day))
        let keys = [late, moved, said, last, first, ended].map(\.sortedUnder)
        #expect(keys == keys.sorted() && Set(keys).count == keys.count)
    }
}
