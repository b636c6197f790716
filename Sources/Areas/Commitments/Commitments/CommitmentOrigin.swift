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
    package let visibility: Visibility
    package let topic: String?

    package init(_ reference: Reference, askedBy: ID<Group>?, seenBy visibility: Visibility, topic: String?) {
        self.reference = reference
        self.askedBy = askedBy
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

    /// Whether somebody outside every group was promised it, for whom the forum speaks.
    package var isPromisedToSomebody: Bool {
        promisedTo == nil && (origins.isEmpty || origins.contains { $0.askedBy == nil })
    }
}
