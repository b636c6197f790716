import Kernel
import Storage

/// A row of `record_entry`: the texts and bytes as they are kept, not yet believed.
struct StoredEntry: Sendable {
    let position: Int64
    let leaf: String
    let hash: [UInt8]
    let digests: String
    let texts: [Part: String]
    let salts: [Part: [UInt8]]

    private init(row: Row) throws {
        position = try row["position"]
        leaf = try row["leaf"]
        hash = try row["hash"]
        digests = try row["digests"]
        var texts: [Part: String] = [:]
        var salts: [Part: [UInt8]] = [:]
        for part in Part.allCases {
            texts[part] = try row[part.rawValue]
            salts[part] = try row["\(part.rawValue)_salt"]
        }
        self.texts = texts
        self.salts = salts
    }

    private static let columns: SQL = """
        SELECT position, leaf, hash, digests, facts, facts_salt, originals, originals_salt, who, who_salt, words, words_salt
          FROM record_entry
        """

    static func at(_ position: Int64, of log: ID<Log>, in reader: any Reader) throws -> StoredEntry? {
        try reader.row("\(columns) WHERE log_id = \(log) AND position = \(position)").map(StoredEntry.init(row:))
    }

    static func from(_ position: Int64, count: Int, of log: ID<Log>, in reader: any Reader) throws -> [StoredEntry] {
        try reader.rows(
            """
            \(columns) WHERE log_id = \(log) AND position >= \(position) AND position < \(position + Int64(count))
             ORDER BY position
            """
        ).map(StoredEntry.init(row:))
    }

    /// Keeps a new entry.
    static func insert(
        _ content: Content,
        leaf: String,
        hash: Digest32,
        at position: Int64,
        of log: ID<Log>,
        in writer: any Writer
    ) throws {
        // Canonical texts hold no U+0000: they are bound as they are.
        func text(_ part: Part) -> Value { content.parts[part].map { .text($0.text) } ?? .null }
        func salt(_ part: Part) -> Value { content.parts[part]?.salt.stored ?? .null }
        try writer.run(
            """
            INSERT INTO record_entry (log_id, position, leaf, hash, digests, facts, facts_salt, originals, originals_salt,
                                      who, who_salt, words, words_salt)
            VALUES (\(log), \(position), \(.text(leaf)), \(hash.bytes), \(.text(content.digests.text)),
                    \(text(.facts)), \(salt(.facts)), \(text(.originals)), \(salt(.originals)),
                    \(text(.who)), \(salt(.who)), \(text(.words)), \(salt(.words)))
            """
        )
    }

    /// Reads what the texts say.
    ///
    /// - Throws: `RecordFault` where a text is not one that this program writes.
    func recorded(_ log: ID<Log>) throws -> RecordedEntry {
        guard let leaf = Leaf(leaf) else { throw fault("its leaf is not in the canonical form") }
        guard let digests = Digests(digests) else { throw fault("its digests are not in the canonical form") }
        let entry = Entry(
            kind: leaf.kind,
            references: leaf.references,
            who: try json(.who),
            words: try json(.words),
            facts: try json(.facts),
            originals: try json(.originals)
        )
        return RecordedEntry(entry, in: log, position: position, at: leaf.at, digests: digests)
    }

    private func json(_ part: Part) throws -> JSON? {
        guard let text = texts[part] else { return nil }
        do { return try JSON(canonical: text) } catch {
            throw fault("its \(part.rawValue) are not in the canonical form")
        }
    }

    func fault(_ what: String) -> RecordFault { RecordFault(log: nil, "entry \(position): \(what)") }
}
