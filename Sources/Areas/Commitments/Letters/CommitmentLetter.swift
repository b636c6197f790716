import Kernel
import People
import Safety

/// A letter of commitment: what one group promised another in writing, and how long it took to come.
///
/// Its clauses are commitments made about it, in the order of their numbers.
package struct CommitmentLetter: Sendable, Equatable {
    package let id: ID<CommitmentLetter>
    package let area: ID<LocalArea>
    package let reference: Reference
    /// The group whose letter it is.
    package let from: ID<Group>
    /// The group it was written to.
    package let to: ID<Group>
    package let days: Days
    package let texts: Texts
    /// The original beside it; nil where none was sent along, or where it has been erased.
    package let original: KeptFile?
    package let visibility: Visibility
    /// Who wrote it down, and when.
    package let enteredBy: ID<Group>
    package let enteredOn: Day

    /// What was asked, said and done when.
    package struct Days: Sendable, Equatable {
        package var askedOn: Day?
        /// By when it, or a draft of it, was said to come.
        package var promisedFor: Day?
        package var signedOn: Day?
        package var cameOn: Day

        package init(askedOn: Day? = nil, promisedFor: Day? = nil, signedOn: Day? = nil, cameOn: Day) {
            self.askedOn = askedOn
            self.promisedFor = promisedFor
            self.signedOn = signedOn
            self.cameOn = cameOn
        }
    }

    /// What it says of itself; each is nil where nothing is known or it has been erased.
    package struct Texts: Sendable, Equatable {
        package var title: String?
        /// Posts, not names, one after the other.
        package var signedBy: [String]
        /// As the letter names them: "Kite Parents only".
        package var addressedTo: String?
        /// Where it was published; nil where it was not.
        package var publishedAt: String?

        package init(
            title: String?,
            signedBy: [String] = [],
            addressedTo: String? = nil,
            publishedAt: String? = nil
        ) {
            self.title = title
            self.signedBy = signedBy
            self.addressedTo = addressedTo
            self.publishedAt = publishedAt
        }
    }

    /// Whether everyone may read it.
    package var isPublic: Bool { visibility.showsWords }
}
