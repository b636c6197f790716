import Kernel

/// A browser that somebody is signed in with.
package struct PersonSession: Sendable, Equatable {
    /// What it is called where it is listed and ended; its token is not kept.
    package let id: ID<PersonSession>
    package let person: ID<Person>
    /// "Firefox on Android".
    package let device: String
    package let madeOn: Day
    package let seenOn: Day
    /// When its holder last proved that the mailbox is theirs.
    package let provedAt: Instant
    package let speaker: Speaker

    /// Whom its holder chose to speak as.
    package enum Speaker: Sendable, Equatable {
        case notChosen
        case oneself
        case seat(ID<Seat>)
    }

    static let daysUnused = 90
    static let minutesProved = 15

    /// Whether it still counts: it ends when it was not used for 90 days.
    package func isAlive(on day: Day) -> Bool { day - seenOn <= PersonSession.daysUnused }

    /// Whether it may do what cannot be undone: its holder has read a mail in the last 15 minutes.
    package func isProved(at now: Instant) -> Bool {
        now.isWithin(minutes: PersonSession.minutesProved, after: provedAt)
    }
}
