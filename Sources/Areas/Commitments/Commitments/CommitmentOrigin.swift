import Kernel
import People
import Safety

/// A thing that a commitment was made about, such as a point, as the commitment must know it.
///
/// It begins as seen by nobody: the area that holds the thing says who may see it, and says it again whenever that
/// changes (`follow`). So a commitment is never shown to more people than what it answers.
package struct CommitmentOrigin: Sendable, Equatable {
    package let reference: Reference
    /// The group that asked; nil where it was a person outside every group.
    package let askedBy: ID<Group>?
    /// The group that was told first, and stands for a person outside every group; nil where none in particular does.
    package let forum: ID<Group>?
    package let visibility: Visibility
    package let topic: String?

    package init(
        _ reference: Reference,
        askedBy: ID<Group>?,
        through forum: ID<Group>? = nil,
        seenBy visibility: Visibility,
        topic: String?
    ) {
        self.reference = reference
        self.askedBy = askedBy
        self.forum = forum
        self.visibility = visibility
        self.topic = topic
    }

    /// One of which nothing has been said yet.
    init(_ reference: Reference) { self.init(reference, askedBy: nil, seenBy: .onlyTheForum, topic: nil) }
}

extension Commitment {
    /// Whether a group is one of those it was promised to.
    package func isPromised(to group: ID<Group>) -> Bool {
        promisedTo == group || origins.contains { $0.askedBy == group }
    }

    /// Whether somebody outside every group was promised it.
    package var isPromisedToSomebody: Bool {
        promisedTo == nil && (origins.isEmpty || origins.contains { $0.askedBy == nil })
    }

    /// Whether it is one for whom a group speaks: the forum they told, or any where they told none.
    package func isPromisedToSomebody(through group: ID<Group>) -> Bool {
        promisedTo == nil
            && (origins.isEmpty || origins.contains { $0.askedBy == nil && ($0.forum ?? group) == group })
    }
}
