import Kernel
import Storage

/// What moderators have decided about words that were meant for everyone.
package struct Moderation: Sendable, Equatable {
    package var publication: Publication
    /// Who decided last: a person's identity as text, so that another decides an appeal; nil where it has been erased.
    package var decidedBy: String?
    /// Whether the one appeal there is has been made.
    package var isAppealed: Bool

    package init(_ publication: Publication = .asChosen, decidedBy: String? = nil, isAppealed: Bool = false) {
        self.publication = publication
        self.decidedBy = decidedBy
        self.isAppealed = isAppealed
    }
}

/// Whether everyone may read the words.
package enum Publication: Sendable, Equatable {
    /// Nobody was to decide: they are not meant for everyone, or came out with a whole message.
    case asChosen
    /// Meant for everyone, and a moderator has yet to read them.
    case waiting
    case published(on: Day)
    /// What could tell who somebody is has been taken out; the public text, nil where it has been erased.
    case edited(String?, on: Day)
    case keptBack(KeptBack, on: Day)
    /// Whoever spoke does not agree; another moderator decides.
    case appealed(KeptBack?, on: Day)

    package var showsWords: Bool {
        switch self {
        case .asChosen, .published, .edited: true
        case .waiting, .keptBack, .appealed: false
        }
    }

    /// Whether a moderator must look at it.
    package var isWaiting: Bool {
        switch self {
        case .waiting, .appealed: true
        case .asChosen, .published, .edited, .keptBack: false
        }
    }
}

/// Why words meant for everyone are not published.
package enum KeptBack: String, Sendable, CaseIterable, Storable {
    /// One child's or one person's matter, which has a route of its own.
    case individualMatter = "individual-matter"
    case abusive
}
