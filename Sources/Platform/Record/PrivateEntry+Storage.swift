import Kernel
import Storage

extension PrivateEntry {
    /// Keeps it until it is appended.
    func wait(in writer: any Writer) throws {
        func text(_ part: Part) throws -> Value { try entry.entry[part]?.canonicalText().stored ?? .null }
        let references = try JSON.array(entry.references.map { .string($0.description) }).canonicalText()
        try writer.run(
            """
            INSERT INTO record_private (log_id, number, after, happened_at, kind, refs, facts, originals, who, words)
            VALUES (\(entry.log), \(number), \(after), \(entry.at), \(entry.kind), \(references),
                    \(text(.facts)), \(text(.originals)), \(text(.who)), \(text(.words)))
            """
        )
    }

    /// Those that wait, from a number on, in the order they happened.
    static func waiting(
        of log: ID<Log>,
        beyond number: Int64 = 0,
        before: Instant? = nil,
        in reader: any Reader
    ) throws -> [PrivateEntry] {
        try reader.rows(
            """
            SELECT number, after, happened_at, kind, refs, facts, originals, who, words
              FROM record_private
             WHERE log_id = \(log) AND number > \(number)
               AND happened_at < \(before ?? Instant(milliseconds: .max))
             ORDER BY number
            """
        ).map { try PrivateEntry(row: $0, log: log) }
    }

    private init(row: Row, log: ID<Log>) throws {
        func part(_ name: String) throws -> JSON? { try (row[name] as String?).map { try JSON(canonical: $0) } }
        let references = try JSON(canonical: try row["refs"] as String).items ?? []
        let entry = Entry(
            kind: try row["kind"],
            references: references.compactMap { $0.text.flatMap { Reference($0) } },
            who: try part("who"),
            words: try part("words"),
            facts: try part("facts"),
            originals: try part("originals")
        )
        self.init(
            number: try row["number"],
            after: try row["after"],
            entry: RecordedEntry(entry, in: log, position: -1, at: try row["happened_at"], digests: Digests(ByPart()))
        )
    }
}
