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
    package internal(set) var owedBy: ID<Group>
    /// The words as they were written; nil where they have been erased.
    package internal(set) var words: String?
    package internal(set) var topic: String?
    package internal(set) var visibility: Visibility
    package internal(set) var clocks: Clocks
    package internal(set) var reply: Reply
    package internal(set) var standing: Standing
    /// Families' own word on the last answer.
    package internal(set) var verdict: Verdict?

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
}
