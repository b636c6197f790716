import Commitments
import Kernel
import People
import Record
import Storage

extension Storyteller {
    /// Does something with the commitment that was made last in answer to a point.
    func record(_ keeping: StoryKeeping) throws {
        let reference = try point(keeping.point).reference
        guard let commitment = try Commitment.all(about: reference, in: area.id, writer).last else {
            throw StoryError.nothingPromised(keeping.point)
        }
        let event = try decide(keeping.what, commitment, by: party(keeping.by))
        try writer.record(event, in: area.log)
    }

    private func decide(
        _ what: StoryKeeping.What,
        _ commitment: Commitment,
        by party: Party
    ) throws -> any CommitmentEvent {
        let today = writer.world.today
        return switch what {
        case .done(let words): try commitment.sayDone(shownBy: words, by: party, on: today)
        case .confirm(let words): try commitment.confirm(saying: words, by: party, on: today)
        case .deny(let reason): try commitment.deny(because: reason, by: party, on: today)
        case .move(let day, let reason):
            try commitment.move(to: self.day(day), because: reason, by: party, on: today)
        case .giveUp(let reason): try commitment.giveUp(because: reason, by: party, on: today)
        }
    }
}
