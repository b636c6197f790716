import Record
import Storage

/// The tables of Complaints, in the order they came.
package enum ComplaintsSchema {
    package static let migrations: [Migration] = []

    /// Rows that follow from entries alone.
    package static let tables: [ProjectedTable] = []
}
