import Kernel
import Record

/// Who speaks: a person for themselves, or a person for a group.
///
/// Both are always shown.
package struct Party: Sendable, Equatable {
    /// The group spoken for; nil where somebody speaks for themselves.
    package let group: ID<Group>?
    /// The person's name, where it was given and has not been erased.
    package let name: String?

    package init(group: ID<Group>?, name: String? = nil) {
        self.group = group
        self.name = name
    }

    /// Who made the change that an entry records: its fact `by`, and the name beside it.
    package init(by entry: RecordedEntry) throws {
        group = try entry.fields(.facts)["by"]
        name = try entry.who.flatMap { try Fields($0)["name"] }
    }
}
