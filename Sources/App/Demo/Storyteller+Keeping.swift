import Commitments
import Kernel
import People
import Record
import Storage

extension Storyteller {
    /// Does something with the commitment that was made last in answer to a point.
    func record(_ keeping: StoryKeeping) throws {
        guard let commitment = try promised(keeping.point) else { throw StoryError.nothingPromised(keeping.point) }
        let event = try decide(keeping.what, commitment, by: party(keeping.by))
        try writer.record(event, in: area.log)
    }

    /// The promise of a letter so named, or what was promised last in answer to a point.
    private func promised(_ name: String) throws -> Commitment? {
        if let clause = clauses[name] { return try Commitment.find(clause, in: area.id, writer) }
        return try Commitment.all(about: point(name).reference, in: area.id, writer).last
    }

    private func decide(
        _ what: StoryKeeping.What,
        _ commitment: Commitment,
        by party: Party
    ) throws -> any CommitmentEvent {
        let today = writer.world.today
        return switch what {
        case .progress(let words, let link, let files):
            try commitment.tell(Progress(words, link: link, files: files.map(\.kept)), by: party, on: today)
        case .agree: try commitment.agree(by: party, on: today)
        case .dispute(let reason): try commitment.dispute(because: reason, by: party, on: today)
        case .done(let words): try commitment.sayDone(shownBy: words, by: party, on: today)
        case .confirm(let words): try commitment.confirm(saying: words, by: party, on: today)
        case .deny(let reason): try commitment.deny(because: reason, by: party, on: today)
        case .move(let day, let reason):
            try commitment.move(to: self.day(day), because: reason, by: party, on: today)
        case .giveUp(let reason): try commitment.giveUp(because: reason, by: party, on: today)
        }
    }
}
