import Kernel
import People
import Safety

/// Something a group has promised to do, by a day.
package struct Commitment: Sendable, Equatable {
    package let id: ID<Commitment>
    package let area: ID<LocalArea>
    package let reference: Reference
    package let ownedBy: ID<Group>
    /// Whose job it is: a post, not a name; nil where that was not said, or has been erased.
    package internal(set) var post: String?
    /// What will be done; nil only where it has been erased.
    package internal(set) var what: String?
    /// How others will know that it is done.
    package internal(set) var known: String?
    /// The document it stands in, where there is one.
    package internal(set) var document: String?
    /// When it was asked for, where that is known.
    package let askedOn: Day?
    package let promisedOn: Day
    /// Whom it was promised to, where that does not follow from what it was promised about.
    package let promisedTo: ID<Group>?
    /// The day that was promised first; moving the day leaves it as it was.
    package let firstDueOn: Day
    package internal(set) var dueOn: Day
    package internal(set) var state: State
    /// Who may see it now: never more than may see all it was promised about.
    package internal(set) var visibility: Visibility
    /// What it was promised about: one answer to several points is one commitment.
    package internal(set) var origins: [CommitmentOrigin]
    /// Whose word it is that this was promised.
    package internal(set) var standing: Standing = .own
    /// When its owner last said how far it is; nil where they have said nothing since they promised it.
    package internal(set) var newsOn: Day?
    /// How far up its owner was told that it is due or late; nil where nobody was.
    package internal(set) var nudged: Nudged?

    /// Whose word it is that something was promised.
    package enum Standing: Sendable, Equatable {
        /// Its owner's own.
        case own
        /// Families have written it down from a document; its owner has yet to say whether it is so.
        case noted(by: ID<Group>, on: Day)
        /// Its owner says that it is so.
        case agreed(on: Day, notedBy: ID<Group>, notedOn: Day)
        /// Its owner says that it is not so: that stands beside it, and it stays.
        case disputed(on: Day, because: String?, notedBy: ID<Group>, notedOn: Day)
    }

    /// What its owner was told last, for which due day.
    package struct Nudged: Sendable, Equatable {
        package let rung: Rung
        package let due: Day
        package let on: Day
    }

    /// How far it has come.
    package enum State: Sendable, Equatable {
        case promised
        /// It will be done on a later day; `from` is the day that counted before.
        case moved(from: Day, on: Day, because: String?)
        /// Its owner says that it is done, and what shows it.
        case saidDone(on: Day, shownBy: String?)
        /// Those it was promised to say so too.
        case confirmed(on: Day, doneOn: Day)
        /// They say that it is not done: it is awaited as before.
        case notConfirmed(on: Day, because: String?)
        case givenUp(on: Day, because: String?)
        /// Its owner promised something else in its place.
        case replaced(by: Reference, on: Day)
    }

    /// Whether it is still to be done: only then can it be late.
    package var isOpen: Bool {
        switch state {
        case .promised, .moved, .notConfirmed: true
        case .saidDone, .confirmed, .givenUp, .replaced: false
        }
    }

    /// Whether its owner says that this was never promised.
    package var isDisputed: Bool { if case .disputed = standing { true } else { false } }

    /// Whether its owner has yet to say that this was promised.
    package var awaitsOwner: Bool { if case .noted = standing { true } else { false } }

    /// Whether everyone may know of it: where everyone may read what it was promised about.
    package var isPublic: Bool { visibility.showsWords }
}
