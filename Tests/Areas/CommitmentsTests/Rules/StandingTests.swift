import Kernel
import People
import Testing

@testable import Commitments

@Suite("Whose word a commitment is")
struct StandingTests {
    private let service = SampleCommitment.service
    private let families = SampleCommitment.families
    private let day = SampleCommitment.day

    private func noted() -> Commitment {
        var commitment = SampleCommitment.promised()
        commitment.standing = .noted(by: SampleCommitment.forum, on: .on("2019-11-19"))
        return commitment
    }

    @Test("What families wrote down its owner says is so, or is not, and then is, once")
    func asked() throws {
        let agreed = noted().after(try noted().agree(by: service, on: day))
        #expect(
            agreed.standing == .agreed(on: day, notedBy: SampleCommitment.forum, notedOn: .on("2019-11-19"))
        )
        #expect(throws: CommitmentError.agreedAlready) { try agreed.dispute(because: "x", by: service, on: day) }
        let disputed = noted().after(try noted().dispute(because: "We said “soon”.", by: service, on: day))
        #expect(disputed.isDisputed && disputed.isOpen, "it stays, with what the service says beside it")
        #expect(throws: CommitmentError.disputed) { try disputed.dispute(because: "x", by: service, on: day) }
        #expect(throws: CommitmentError.disputed) { try disputed.saidDone() }
        let after = disputed.after(try disputed.agree(by: service, on: day))
        #expect(!after.isDisputed && after.standing.noted?.by == SampleCommitment.forum)
        #expect(try after.saidDone().state == .saidDone(on: day, shownBy: "They are on our site."))
    }

    @Test("Only its owner says so, with a reason where it is not so; its own word needs no saying")
    func refused() {
        #expect(throws: CommitmentError.notTheirs) { try noted().agree(by: families, on: day) }
        #expect(throws: CommitmentError.notTheirs) { try noted().dispute(because: "x", by: families, on: day) }
        #expect(throws: CommitmentError.reasonMissing) { try noted().dispute(because: "", by: service, on: day) }
        #expect(throws: CommitmentError.agreedAlready) {
            try SampleCommitment.promised().agree(by: service, on: day)
        }
    }

    @Test("Its owner alone says how far it is, as long as it is to be done")
    func progress() throws {
        let promised = SampleCommitment.promised()
        #expect(throws: CommitmentError.notTheirs) { try promised.tell(Progress("x"), by: families, on: day) }
        #expect(throws: CommitmentError.progressMissing) { try promised.tell(Progress(""), by: service, on: day) }
        let told = promised.after(try promised.tell(Progress("Half of it."), by: service, on: day))
        #expect(told.state == promised.state, "it is not done by that")
        #expect(throws: CommitmentError.saidDoneAlready) {
            try promised.saidDone().tell(Progress("x"), by: service, on: day)
        }
    }
}
