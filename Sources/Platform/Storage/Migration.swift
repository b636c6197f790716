/// One dated step of the schema.
///
/// Never changed once shipped; mentions no Swift type. Types are `BIGINT`, `TEXT` and `BYTEA`: each driver writes them as its engine's own.
package struct Migration: Sendable {
    /// `2026-11-22 points`: sorts by day, names its area.
    package let name: String
    /// Statements, each ending in `;` at the end of a line.
    package let sql: String

    package init(_ name: String, _ sql: String) {
        self.name = name
        self.sql = sql
    }
}

extension [Migration] {
    /// Those to apply, in the list's order.
    ///
    /// - Throws: `newerThanThisProgram`, naming a migration that the database holds and this program does not know.
    package func missing(from applied: [String]) throws(StorageError) -> [Migration] {
        let known = Set(map(\.name))
        if let stranger = applied.first(where: { !known.contains($0) }) { throw .newerThanThisProgram(stranger) }
        return filter { !applied.contains($0.name) }
    }
}
