import Kernel
import People
import Storage

/// The ladder an area has set, and by whose word it holds.
package struct AreaLadder: Sendable, Equatable {
    package let ladder: Ladder
    package let setOn: Day
    package let by: ID<Group>
    /// Nil where it has been erased.
    package let document: String?

    /// The one that was set last; nil where the usual one holds.
    package static func find(in area: ID<LocalArea>, _ reader: any Reader) throws -> AreaLadder? {
        try reader.row(
            """
            SELECT soon_days, late_days, very_late_days, set_on, by_group_id, document
              FROM nudge_ladder
             WHERE area_id = \(area)
             ORDER BY position DESC
             LIMIT 1
            """
        ).map { row in
            AreaLadder(
                ladder: Ladder(kept: try row["soon_days"], try row["late_days"], try row["very_late_days"]),
                setOn: try row["set_on"],
                by: try row["by_group_id"],
                document: try row["document"]
            )
        }
    }
}
