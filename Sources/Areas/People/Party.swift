import Kernel

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
}
