import Kernel
import People
import Safety

/// One comment, question, request or experience inside a message, owed a reply by a group.
package struct Point: Sendable, Equatable {
    package let id: ID<Point>
    package let reference: Reference
    package let area: ID<LocalArea>
    package let message: ID<Message>
    /// The group that asked; nil where a person outside every group did.
    package let askedBy: ID<Group>?
    package let askedOn: Day
    /// Who must act: the forum until the point is sent to a service, then the service.
    package internal(set) var owedBy: ID<Group>
    package internal(set) var stage: Stage
    /// The group that read it first, and sends it on: "only the forum" is this one; nil where it went straight to a
    /// service.
    package let forum: ID<Group>?
    /// The words as they were written; nil where they have been erased.
    package internal(set) var words: String?
    /// The name its asker wants shown to everyone; nil where none is, or where it has been erased.
    package internal(set) var shownName: String?
    package internal(set) var topic: String?
    package internal(set) var theme: String?
    /// Who may see it at most, as whoever spoke has chosen.
    package internal(set) var chosen: Visibility
    package internal(set) var moderation: Moderation
    package internal(set) var gate: Gate
    package internal(set) var clocks: Clocks
    package internal(set) var reply: Reply
    /// Replies by mail of which nobody has said yet whether they answer it.
    package internal(set) var repliesToMatch = 0
    package internal(set) var standing: Standing
    /// Families' own word on the last answer.
    package internal(set) var verdict: Verdict?

    /// How far it has come.
    package enum Stage: Sendable, Equatable {
        /// The forum has it, and no clock of a service runs.
        case withForum(WithForum)
        /// A service has it since a day, from which its clocks count.
        case sent(on: Day)
    }

    /// What is true of a point that the forum has yet to send on.
    package struct WithForum: Sendable, Equatable {
        package let since: Day
        /// The service that whoever asked had in mind; nil for "I do not know".
        package let meantFor: ID<Group>?
        /// A lead has set it aside, for a reason that only leads read.
        package var isHeld = false
    }

    /// What has come back so far.
    package enum Reply: Sendable, Equatable {
        case awaited
        /// A person of the owing group has written in the thread; which points it answers has not been said.
        case unmatched(on: Day)
        case acknowledged(on: Day)
        case clarificationAsked(on: Day, question: String?)
        case answered(Answer, on: Day)
    }

    /// Whether the point still stands by itself.
    package enum Standing: Sendable, Equatable {
        case open
        case withdrawn(on: Day)
        /// The same thing was asked in another point, which stands for both.
        case merged(into: Reference, on: Day)
        /// It held several questions, which are points of their own now.
        case split(on: Day)
    }

    /// Whether an answer is owed: what `is_open` says in the table.
    package var isOwedAnAnswer: Bool {
        guard standing == .open else { return false }
        if case .answered = reply { return false }
        return true
    }

    /// Who may see it now.
    package var visibility: Visibility { chosen.now(moderation.publication, gate) }

    /// What is true while the forum has it; nil once it was sent.
    package var withForum: WithForum? { if case .withForum(let forum) = stage { forum } else { nil } }
}
