import Storage

/// A table whose rows follow from entries, so that the check can make them again and compare.
package struct ProjectedTable: Sendable {
    /// As it stands in the schema; it is also what a fault calls the thing.
    package let name: StaticString
    /// What tells its rows apart: columns that are never null.
    package let key: [StaticString]
    /// The other columns that follow from entries.
    package let columns: [StaticString]
    /// The column of the public reference, which names the row in a fault.
    package let reference: StaticString?

    package init(
        _ name: StaticString,
        key: [StaticString],
        columns: [StaticString],
        reference: StaticString? = nil
    ) {
        self.name = name
        self.key = key
        self.columns = columns
        self.reference = reference
    }
}
