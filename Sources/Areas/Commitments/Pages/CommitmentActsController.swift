import Kernel
import People
import Record
import Storage
import Web

/// What is done with a commitment: each is a thing of its own below its address.
struct CommitmentActsController: Sendable {
    let door: CommitmentDoor

    var routes: [Route] {
        let path = "/{area}/commitments/{ref}"
        return [
            .post("\(path)/done", done), .post("\(path)/day", move), .post("\(path)/end", giveUp),
            .post("\(path)/confirmation", confirm), .post("\(path)/agreement", agree),
        ]
    }

    @Sendable private func done(_ visit: Visit) async throws -> Answer {
        var form = Form(visit)
        let shown = form.text("shown", required: CommitmentError.nothingShown.sentence, atMost: Confirmation.longest)
        return try await change(visit, form, Act(reason: "shown")) { commitment, visitor in
            try commitment.sayDone(shownBy: shown, by: visitor.party, on: visitor.words.today)
        }
    }

    @Sendable private func move(_ visit: Visit) async throws -> Answer {
        var form = Form(visit)
        let due = form.day("until", required: "Write the new day")
        let why = form.text("why-later", required: CommitmentError.reasonMissing.sentence, atMost: Confirmation.longest)
        return try await change(visit, form, Act(reason: "why-later", day: "until")) { commitment, visitor in
            guard let due else { throw CommitmentError.dayNotLater }
            return try commitment.move(to: due, because: why, by: visitor.party, on: visitor.words.today)
        }
    }

    @Sendable private func giveUp(_ visit: Visit) async throws -> Answer {
        var form = Form(visit)
        let why = form.text("why-not", required: CommitmentError.reasonMissing.sentence, atMost: Confirmation.longest)
        return try await change(visit, form, Act(reason: "why-not")) { commitment, visitor in
            try commitment.giveUp(because: why, by: visitor.party, on: visitor.words.today)
        }
    }

    @Sendable private func confirm(_ visit: Visit) async throws -> Answer {
        var form = Form(visit)
        let said = Confirmation(&form, field: "missing")
        return try await change(visit, form, Act(reason: "missing", isOwners: false)) { commitment, visitor in
            try said.decide(commitment, by: visitor.party, on: visitor.words.today)
        }
    }

    /// Its owner says whether it promised what others wrote down.
    @Sendable private func agree(_ visit: Visit) async throws -> Answer {
        var form = Form(visit)
        let pressed = form.choice("is-ours", among: ["yes", "no"])
        if pressed == nil { form.refuse("what-is-so", "Press Yes or No") }
        let required: Phrase? = pressed == "no" ? "Write what is so" : nil
        let words = form.text("what-is-so", required: required, atMost: Confirmation.longest)
        return try await change(visit, form, Act(reason: "what-is-so")) { commitment, visitor in
            let (party, today) = (visitor.party, visitor.words.today)
            guard pressed == "yes" else { return try commitment.dispute(because: words, by: party, on: today) }
            return try commitment.agree(saying: words.isEmpty ? nil : words, by: party, on: today)
        }
    }

    /// Whose act it is, and which fields of its form the rules speak about.
    private struct Act: Sendable {
        let reason: String
        var day: String?
        var isOwners = true

        func field(of error: CommitmentError) -> String {
            switch error {
            case .dayNotLater, .dayPassed, .dayBeforePromise: day ?? reason
            default: reason
            }
        }

        /// The page that says that it is not theirs to do; nil where it is.
        func refused(_ commitment: Commitment, _ visitor: CommitmentVisitor) -> Answer? {
            let may = isOwners ? visitor.mayKeep(commitment) : visitor.mayJudge(commitment)
            return may ? nil : .page(NotYoursPage(visitor.words.place, isForOwner: isOwners))
        }
    }

    /// Records what is decided and shows the commitment; what came too late is given back as it was typed.
    private func change(
        _ visit: Visit,
        _ form: Form,
        _ act: Act,
        _ decide: @escaping @Sendable (Commitment, CommitmentVisitor) throws -> any CommitmentEvent
    ) async throws -> Answer {
        var (form, unsent): (Form, String?) = (form, nil)
        if form.isSound {
            do {
                return try await door.write(visit) { visitor, writer in
                    guard let commitment = try Commitment.seen(visit, by: visitor, writer) else { return nil }
                    if let refused = act.refused(commitment, visitor) { return refused }
                    try writer.record(try decide(commitment, visitor), in: visitor.words.area.log)
                    try tellIfDone(commitment, visitor, writer)
                    return .redirect(visitor.words.path(of: commitment))
                }
            } catch let error as CommitmentError {
                form.refuse(act.field(of: error), error.sentence)
                if error.isConflict { unsent = form.typed(act.reason) }
            }
        }
        let (refused, late) = (form, unsent)
        return try await door.readSignedIn(visit) { visitor, reader in
            guard let commitment = try Commitment.seen(visit, by: visitor, reader) else { return nil }
            if let answer = act.refused(commitment, visitor) { return answer }
            return .page(try CommitmentPage(commitment, refused, unsent: late, visitor, door.tools, in: reader))
        }
    }

    /// Those it was promised to are asked by mail whether it is done, as soon as its owner says so.
    private func tellIfDone(_ before: Commitment, _ visitor: CommitmentVisitor, _ writer: any Writer) throws {
        guard before.isOpen, let now = try Commitment.find(before.id, in: writer), case .saidDone = now.state else {
            return
        }
        try CommitmentNews(.saidDone, of: now, visitor.words.names).send(in: visitor.words.area, door.tools, writer)
    }
}
