import Kernel
import Record
import Storage

/// The table that the tests' events change.
enum NoteSchema {
    static let migrations = [
        Migration(
            "2026-11-22 tests",
            """
            CREATE TABLE note (
                id BIGINT PRIMARY KEY,
                ref TEXT NOT NULL,
                words TEXT,
                author TEXT,
                written_at BIGINT NOT NULL,
                is_closed BIGINT NOT NULL
            );
            """
        )
    ]

    static let table = ProjectedTable(
        "note",
        key: ["id"],
        columns: ["ref", "words", "author", "written_at", "is_closed"],
        reference: "ref"
    )
}

/// Somebody has written something.
struct NoteMade: Event {
    static let kind = "note.made"
    let number: Int64
    var words: String?
    var author: String?
    var originals: [String] = []

    var reference: Reference { Reference(.point, year: 2019, number: Int(number)) }

    var entry: Entry {
        Entry(
            kind: Self.kind,
            references: [reference],
            who: author.map { ["name": .string($0)] },
            words: words.map { ["text": .string($0)] },
            facts: ["number": .integer(number)],
            originals: originals.isEmpty ? nil : .array(originals.map { .string($0) })
        )
    }

    init(number: Int64, words: String?, author: String?, originals: [String] = []) {
        self.number = number
        self.words = words
        self.author = author
        self.originals = originals
    }

    init(_ entry: RecordedEntry) throws {
        guard let number = entry.facts?["number"]?.number else { throw RecordError.badField("number") }
        self.init(number: number, words: entry.words?["text"]?.text, author: entry.who?["name"]?.text)
    }

    func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO note (id, ref, words, author, written_at, is_closed)
            VALUES (\(number), \(reference), \(words.stored), \(author.stored), \(recorded.at), 0)
            """
        )
    }

    static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        let number = try NoteMade(recorded).number
        if parts.contains(.words) { try writer.run("UPDATE note SET words = NULL WHERE id = \(number)") }
        if parts.contains(.who) { try writer.run("UPDATE note SET author = NULL WHERE id = \(number)") }
    }
}

/// A note is done with.
struct NoteClosed: Event {
    static let kind = "note.closed"
    let number: Int64

    var entry: Entry { Entry(kind: Self.kind, facts: ["number": .integer(number)]) }

    init(number: Int64) { self.number = number }

    init(_ entry: RecordedEntry) throws {
        guard let number = entry.facts?["number"]?.number else { throw RecordError.badField("number") }
        self.init(number: number)
    }

    func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        let changed = try writer.run("UPDATE note SET is_closed = 1 WHERE id = \(number)")
        guard changed == 1 else { throw StorageError.conflict }
    }
}
