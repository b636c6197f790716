import Storage

/// The check of one table: its rows are those that the entries make.
struct TableCheck: Sendable {
    /// Rows compared at once; each adds a condition to the statement that looks for them.
    private static let chunk = 128

    let table: ProjectedTable

    /// Compares every row, both ways, and says how many there are.
    func run(_ store: Store, replays: inout Replays) async throws -> Int64 {
        let table = table
        var after: [Value]?
        repeat {
            let last = after
            let rows = try await replays.inStep { try table.page(after: last, limit: TableCheck.chunk, in: $0) }
            let made = try await replays.scratch.read { try table.rows(of: rows.map(\.key), in: $0) }
            for row in rows { try await compare(row, made[row.key], in: store) }
            after = rows.last?.key
        } while after != nil
        let count = try await replays.inStep { try table.count(in: $0) }
        if try await replays.scratch.read({ try table.count(in: $0) }) != count {
            try await findMissing(in: store, replays: &replays)
        }
        return count
    }

    private func compare(_ row: ProjectedRow, _ made: ProjectedRow?, in store: Store) async throws {
        guard let made else {
            throw RecordFault(log: nil, "\(table.title(of: row)): no entry says that there is one")
        }
        for (index, column) in table.columns.enumerated() where !row.values[index].isSame(as: made.values[index]) {
            let entries = try await entries(about: made, in: store)
            throw RecordFault(log: nil, "\(table.title(of: made)): its column \(column) is not what \(entries)")
        }
    }

    /// Looks for a row that the entries make and the table does not hold.
    private func findMissing(in store: Store, replays: inout Replays) async throws {
        let table = table
        var after: [Value]?
        repeat {
            let last = after
            let made = try await replays.scratch.read { try table.page(after: last, limit: TableCheck.chunk, in: $0) }
            let rows = try await store.read { try table.rows(of: made.map(\.key), in: $0) }
            if let missing = made.first(where: { rows[$0.key] == nil }) {
                let entries = try await entries(about: missing, in: store)
                throw RecordFault(
                    log: nil,
                    "\(table.title(of: missing)): it is missing, and that is not what \(entries)"
                )
            }
            after = made.last?.key
        } while after != nil
    }

    /// `entry 3 says`: those whose leaf has the row's public reference.
    private func entries(about row: ProjectedRow, in store: Store) async throws -> String {
        guard let reference = table.reference(of: row) else { return "the entries say" }
        let pattern = "%\"\(reference)\"%"
        let places = try await store.read { reader in
            try reader.rows(
                "SELECT position FROM record_entry WHERE leaf LIKE \(pattern) ORDER BY log_id, position LIMIT 4"
            ).map { try $0["position"] as Int64 }
        }
        switch places.count {
        case 0: return "the entries say"
        case 1: return "entry \(places[0]) says"
        default: return "entries \(places.map(String.init).joined(separator: ", ")) say"
        }
    }
}
