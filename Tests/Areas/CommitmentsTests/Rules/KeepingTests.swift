import Kernel
import People
import Testing

@testable import Commitments

@Suite("Keeping a commitment")
struct KeepingTests {
    private let service = SampleCommitment.service
    private let families = SampleCommitment.families
    private let day = SampleCommitment.day

    @Test("Done needs what shows it, and is the owner's word alone until families confirm it")
    func done() throws {
        let promised = SampleCommitment.promised()
        #expect(throws: CommitmentError.nothingShown) { try promised.sayDone(shownBy: "", by: service, on: day) }
        let said = try promised.saidDone()
        #expect(said.state == .saidDone(on: day, shownBy: "They are on our site."))
        let confirmed = said.after(try said.confirm(by: families, on: day + 1))
        #expect(confirmed.state == .confirmed(on: day + 1, doneOn: day))
        #expect(!said.isOpen && !confirmed.isOpen)
    }

    @Test("Where families say that it is not done, with a reason, it is to be done as before")
    func denied() throws {
        let said = try SampleCommitment.promised().saidDone()
        #expect(throws: CommitmentError.reasonMissing) { try said.deny(because: "", by: families, on: day) }
        let denied = said.after(try said.deny(because: "June is missing.", by: families, on: day + 1))
        #expect(denied.state == .notConfirmed(on: day + 1, because: "June is missing."))
        #expect(denied.isOpen && denied.dueOn == .on("2019-11-29"))
        #expect(try denied.saidDone(on: day + 2).state == .saidDone(on: day + 2, shownBy: "They are on our site."))
    }

    @Test("The day is moved to a later one, with a reason; the day before and the first are kept")
    func moved() throws {
        let promised = SampleCommitment.promised()
        func move(_ commitment: Commitment, to day: String, because reason: String = "Sam is ill.") throws -> Commitment
        {
            commitment.after(try commitment.move(to: .on(day), because: reason, by: service, on: self.day))
        }
        #expect(throws: CommitmentError.reasonMissing) { try move(promised, to: "2019-12-02", because: "") }
        #expect(throws: CommitmentError.dayNotLater) { try move(promised, to: "2019-11-29") }
        let twice = try move(move(promised, to: "2019-12-02"), to: "2019-12-09")
        #expect(twice.state == .moved(from: .on("2019-12-02"), on: day, because: "Sam is ill."))
        #expect(twice.dueOn == .on("2019-12-09") && twice.firstDueOn == .on("2019-11-29") && twice.isOpen)
        #expect(throws: CommitmentError.dayPassed) {
            try promised.move(to: .on("2019-12-02"), because: "Late.", by: service, on: .on("2019-12-03"))
        }
    }

    @Test("It is given up with a reason, and then nothing can be done with it")
    func givenUp() throws {
        let promised = SampleCommitment.promised()
        #expect(throws: CommitmentError.reasonMissing) { try promised.giveUp(because: "", by: service, on: day) }
        let ended = promised.after(try promised.giveUp(because: "No money.", by: service, on: day))
        #expect(ended.state == .givenUp(on: day, because: "No money.") && !ended.isOpen)
        #expect(throws: CommitmentError.givenUpAlready) { try ended.saidDone() }
        #expect(throws: CommitmentError.givenUpAlready) { try ended.confirm(by: families, on: day) }
    }

    @Test(
        "Only its owner says that it is done, moves its day or gives it up",
        arguments: [SampleCommitment.forum, nil]
    )
    func notTheirs(_ group: ID<Group>?) {
        let (promised, other) = (SampleCommitment.promised(), Party(group: group))
        #expect(throws: CommitmentError.notTheirs) { try promised.sayDone(shownBy: "x", by: other, on: day) }
        #expect(throws: CommitmentError.notTheirs) { try promised.giveUp(because: "x", by: other, on: day) }
        #expect(throws: CommitmentError.notTheirs) {
            try promised.move(to: day + 30, because: "x", by: other, on: day)
        }
    }

    @Test("Only those it was promised to say whether it is done: never its owner, never another group")
    func notPromisedToThem() throws {
        let said = try SampleCommitment.promised().saidDone()
        for other in [service, Party(group: SampleCommitment.kites), Party(group: nil)] {
            #expect(throws: CommitmentError.notPromisedToThem) { try said.confirm(by: other, on: day) }
            #expect(throws: CommitmentError.notPromisedToThem) { try said.deny(because: "x", by: other, on: day) }
        }
    }

    @Test("One answer to two groups is one commitment, and either says whether it is done")
    func twoGroups() throws {
        let said = try SampleCommitment.promised(askedBy: [SampleCommitment.forum, SampleCommitment.kites]).saidDone()
        for group in [SampleCommitment.forum, SampleCommitment.kites] {
            let confirmed = said.after(try said.confirm(by: Party(group: group), on: day))
            #expect(confirmed.state == .confirmed(on: day, doneOn: day))
        }
    }

    @Test("A person outside every group says for themselves whether what they were promised is done")
    func person() throws {
        let somebody = Party(group: nil, name: "Amina Rowe")
        let said = try SampleCommitment.promised(askedBy: [nil]).saidDone()
        let denied = said.after(try said.deny(because: "June is missing.", by: somebody, on: day))
        #expect(denied.state == .notConfirmed(on: day, because: "June is missing."))
        #expect(try said.confirm(by: somebody, on: day).act.by == somebody)
    }

    @Test("What is replaced is open no more, and names what stands in its place")
    func replaced() throws {
        let (promised, other) = (SampleCommitment.promised(), Reference(.commitment, year: 2019, number: 7))
        #expect(throws: CommitmentError.notTheirs) { try promised.replace(by: other, families, on: day) }
        let ended = promised.after(try promised.replace(by: other, service, on: day))
        #expect(ended.state == .replaced(by: other, on: day) && !ended.isOpen)
        #expect(throws: CommitmentError.replacedAlready) { try ended.saidDone() }
        #expect(throws: CommitmentError.replacedAlready) { try ended.confirm(by: families, on: day) }
    }

    @Test("Nobody confirms what nobody says is done, and nothing is done twice")
    func order() throws {
        let promised = SampleCommitment.promised()
        #expect(throws: CommitmentError.notSaidDone) { try promised.confirm(by: families, on: day) }
        let said = try promised.saidDone()
        #expect(throws: CommitmentError.saidDoneAlready) { try said.saidDone() }
        let confirmed = said.after(try said.confirm(by: families, on: day))
        #expect(throws: CommitmentError.confirmedAlready) { try confirmed.deny(because: "x", by: families, on: day) }
        #expect(throws: CommitmentError.dayBeforePromise) { try promised.saidDone(on: .on("2019-11-17")) }
    }
}
