import Kernel

/// Somebody has been asked, by mail, to join a group.
package struct Invitation: Sendable, Equatable {
    package let id: ID<Invitation>
    package let area: ID<LocalArea>
    package let group: ID<Group>
    package let email: EmailAddress
    package let role: Role
    package let mandate: Mandate
    /// The seat of who asked; nil where it was the host.
    package let invitedBy: ID<Seat>?
    package let madeAt: Instant
    package let state: State

    package enum State: String, Sendable {
        case open
        case taken
        case takenBack = "taken-back"
    }

    static let daysValid = 14

    package func isOpen(at now: Instant) -> Bool {
        state == .open && now.isWithin(minutes: Invitation.daysValid * 24 * 60, after: madeAt)
    }

    /// The last day it can be taken.
    package var lastDay: Day { madeAt.dayInLondon + Invitation.daysValid }
}
