import Kernel
import Safety
import Storage

extension Point {
    /// Where a lead finds a point that the forum must still deal with.
    package enum Desk: String, Sendable, CaseIterable, Storable {
        /// Nobody has said yet what it is about.
        case unsorted
        case withForum = "with-forum"
        case held
    }

    /// Nil where it was sent, is closed, or must be read by somebody else first.
    package var desk: Desk? {
        guard standing == .open, gate.isOpen, let withForum else { return nil }
        if withForum.isHeld { return .held }
        return topic == nil ? .unsorted : .withForum
    }

    /// The day under which it stands in its service's queue; nil where it stands in none.
    ///
    /// What has no due day, and what waits for families to say what they mean, comes last.
    package var queuedUnder: Day? {
        guard isOwedAnAnswer, withForum == nil, !gate.isHidden else { return nil }
        return clocks.answer.stopped == nil ? clocks.answer.due ?? .last : .last
    }

    /// Whether a moderator must read it.
    package var waitsForModeration: Bool {
        standing == .open && gate.isOpen && chosen.showsWords && moderation.publication.isWaiting
    }
}

extension Day {
    /// Where what has no due day sorts: 31 December 9999.
    static let last = Day(number: 2_932_896)
}
