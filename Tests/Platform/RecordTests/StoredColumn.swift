import Record
import Storage
import Testing

/// A column of the record's tables or of a table that follows from it, for tests that alter it by hand.
struct StoredColumn: Sendable, CustomTestStringConvertible {
    let table: StaticString
    let key: StaticString
    let name: StaticString

    var testDescription: String { "\(table).\(name)" }

    static let all: [StoredColumn] =
        (["origin", "verifier_key", "size", "edge", "private_count", "checkpoint", "name"] as [StaticString]).map {
            StoredColumn(table: "record_log", key: "id", name: $0)
        }
        + ([
            "position", "leaf", "hash", "digests", "facts", "facts_salt", "originals", "originals_salt", "who",
            "who_salt",
            "words", "words_salt",
        ] as [StaticString]).map { StoredColumn(table: "record_entry", key: "position", name: $0) }
        + (["ref", "words", "author", "written_at", "is_closed"] as [StaticString]).map {
            StoredColumn(table: "note", key: "id", name: $0)
        }

    /// One stored value, and the row it stands in.
    struct Stored: Sendable {
        let rowID: Int64
        let value: Value

        /// The value with one byte changed: at its ends and at some places between.
        var flips: [Value] {
            switch value {
            case .null: [.text("{}"), .bytes([0])]
            case .integer(let number): [.integer(number + 1), .text("x")]
            case .text(let text): places(text.utf8.count).compactMap { StoredColumn.flip(text, at: $0) }
            case .bytes(let bytes): places(bytes.count).map { StoredColumn.flip(bytes, at: $0) }
            }
        }

        private func places(_ count: Int) -> [Int] {
            count == 0 ? [] : Array(stride(from: 0, to: count, by: 97)) + [count - 1]
        }
    }

    private static func flip(_ text: String, at place: Int) -> Value? {
        var bytes = Array(text.utf8)
        bytes[place] ^= 1
        return String(validating: bytes, as: UTF8.self).map { .text($0) }
    }

    private static func flip(_ bytes: [UInt8], at place: Int) -> Value {
        var bytes = bytes
        bytes[place] ^= 1
        return .bytes(bytes)
    }

    /// The column's values in the first and the last rows: between them stand others of the same kind.
    func rows(in reader: any Reader) throws -> [Stored] {
        let all = try reader.rows(
            """
            SELECT rowid AS row_number, \(SQL(stringLiteral: name)) AS value
              FROM \(SQL(stringLiteral: table)) ORDER BY \(SQL(stringLiteral: key))
            """
        ).map { Stored(rowID: try $0["row_number"], value: $0.all[1].value) }
        return all.count > 4 ? Array(all.prefix(1) + all.suffix(2)) : all
    }

    /// Sets the value by hand; false where the schema itself refuses it.
    func set(_ value: Value, in row: Stored, of store: Store) async throws -> Bool {
        do {
            try await store.write { writer in
                try writer.run(
                    """
                    UPDATE \(SQL(stringLiteral: table)) SET \(SQL(stringLiteral: name)) = \(value)
                     WHERE rowid = \(row.rowID)
                    """
                )
            }
            return true
        } catch is StorageError {
            return false
        }
    }
}
