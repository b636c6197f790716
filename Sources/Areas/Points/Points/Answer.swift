import Kernel
import People
import Record
import Storage

/// What a service says to a point.
///
/// Each kind carries its reasons or what will be done: Heard's own rule, after Complaint Handling Code 6.7, which binds
/// complaints only.
package struct Answer: Sendable, Equatable {
    package let kind: Kind
    /// What will be done, or why not; nil only where it has been erased.
    package let reasons: String?
    /// The day promised with "not yet"; the day by which a "yes" will be done, where one was given.
    package let promisedOn: Day?
    /// Whom it was passed to with "not ours".
    package let passedTo: ID<Group>?
    /// What happens next and when; nil where the answer came by mail, or where it has been erased.
    package let next: String?

    package init(
        _ kind: Kind,
        because reasons: String?,
        by day: Day? = nil,
        passedTo group: ID<Group>? = nil,
        next: String? = nil
    ) {
        self.kind = kind
        self.reasons = reasons
        promisedOn = day
        passedTo = group
        self.next = next
    }

    package enum Kind: String, Sendable, CaseIterable, Storable, Recordable {
        /// Yes, and this is what we will do.
        case yes
        /// No, because.
        case no
        case alreadyDone = "already-done"
        /// Not ours, passed to.
        case notOurs = "not-ours"
        /// Not yet, because, by when.
        case notYet = "not-yet"
    }
}

/// Families' own word on an answer.
package enum Verdict: String, Sendable, CaseIterable, Storable, Recordable {
    case yes, partly, no
    /// Asked once, and nothing was said.
    case notSaid = "not-said"
}
