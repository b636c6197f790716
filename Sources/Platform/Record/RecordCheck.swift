import Kernel
import Storage

/// Reads the whole record of an install again, and every table that shows what entries say.
///
/// Each leaf, part, hash, signature and original is compared with the others; then every entry is applied again to an empty
/// store, whose tables must come out the same. Works beside a running server; memory does not grow with the record, but for
/// 200 bytes per 256 entries and a few per private or erased one.
package struct RecordCheck: Sendable {
    /// What was read.
    package struct Summary: Sendable, Equatable {
        package var logs = 0
        package var entries: Int64 = 0
        package var originals = 0
        /// Rows of tables that were compared.
        package var rows: Int64 = 0

        package init(logs: Int = 0, entries: Int64 = 0, originals: Int = 0, rows: Int64 = 0) {
            self.logs = logs
            self.entries = entries
            self.originals = originals
            self.rows = rows
        }
    }

    let kinds: Kinds
    private let tables: [ProjectedTable]
    private let keys: LogKeys
    private let digestOfOriginal: @Sendable (Digest32) throws -> Digest32?
    private let scratch: @Sendable () async throws -> Store

    /// A check, not yet run.
    ///
    /// - Parameters:
    ///   - tables: every table whose rows follow from entries.
    ///   - digestOfOriginal: reads a kept original and hashes it; nil where there is none of that name.
    ///   - scratch: a new empty store with the same schema, on any engine; asked for again where the check must start anew.
    package init(
        kinds: Kinds,
        tables: [ProjectedTable],
        keys: LogKeys,
        digestOfOriginal: @escaping @Sendable (Digest32) throws -> Digest32?,
        scratch: @escaping @Sendable () async throws -> Store
    ) {
        self.kinds = kinds
        self.tables = tables
        self.keys = keys
        self.digestOfOriginal = digestOfOriginal
        self.scratch = scratch
    }

    /// Runs the check.
    ///
    /// - Throws: `RecordFault`, the first thing that is wrong.
    @discardableResult
    package func run(_ store: Store) async throws -> Summary {
        var attempts = 3
        while true {
            let before = try await store.changeToken()
            do { return try await attempt(store) } catch {
                // What was erased while the check ran can look wrong: then it is run again.
                attempts -= 1
                guard attempts > 0, try await store.changeToken() != before else { throw fault(error) }
            }
        }
    }

    private func attempt(_ store: Store) async throws -> Summary {
        let scratch = try await scratch()
        var summary = Summary()
        var replays = Replays(kinds: kinds, source: store, scratch: scratch)
        let keys = keys
        let logs = try await store.read { reader in
            try RecordCheck.checkStrays(keys: keys, in: reader)
            return try Log.all(in: reader)
        }
        for log in logs {
            var check = LogCheck(log, keys: keys, digestOfOriginal: digestOfOriginal)
            do { try await check.run(store, replays: &replays) } catch { throw fault(error, log: log.name) }
            summary.logs += 1
            summary.entries += log.size
            summary.originals += check.originals
        }
        for table in tables { summary.rows += try await TableCheck(table: table).run(store, replays: &replays) }
        try await scratch.close()
        return summary
    }

    /// Rows of no log, and logs that have a key and are gone.
    private static func checkStrays(keys: LogKeys, in reader: any Reader) throws {
        let strays: [(StaticString, SQL)] = [
            ("entries", "SELECT COUNT(*) AS count FROM record_entry WHERE log_id NOT IN (SELECT id FROM record_log)"),
            (
                "tile hashes",
                "SELECT COUNT(*) AS count FROM record_node WHERE log_id NOT IN (SELECT id FROM record_log)"
            ),
            (
                "private entries",
                "SELECT COUNT(*) AS count FROM record_private WHERE log_id NOT IN (SELECT id FROM record_log)"
            ),
        ]
        for (what, query) in strays {
            let count: Int64 = try reader.row(query)?["count"] ?? 0
            guard count == 0 else { throw RecordFault(log: nil, "\(count) \(what) belong to no log") }
        }
        let names = Set(try Log.all(in: reader).map(\.name))
        for name in try keys.names() where !names.contains(name) {
            throw RecordFault(log: name, "it has a key, and the database does not hold it")
        }
    }

    /// Whatever was met, as a sentence.
    private func fault(_ error: any Error, log: String? = nil) -> RecordFault {
        switch error {
        case let fault as RecordFault: RecordFault(log: fault.log ?? log, fault.sentence)
        case StorageError.unexpectedValue(let column):
            RecordFault(log: log, "column \(column) holds another kind of value than this program writes")
        default: RecordFault(log: log, "it cannot be read: \(error)")
        }
    }
}
