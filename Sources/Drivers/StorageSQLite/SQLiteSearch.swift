import GRDB
import Storage

/// The search index: one FTS5 table for all collections, made by the driver beside the dated migrations.
///
/// It can be lost and made anew. A row's number is its thing's number times 64, plus its collection's code. Words come
/// folded, each marked with its collection and area, so that a search meets no others. The `ascii` tokenizer takes every
/// byte above 127 as part of a word, so words stay whole.
struct SQLiteSearch {
    private static let mostCollections: Int64 = 64

    private let collection: String

    init(_ collection: String) throws(StorageError) {
        guard SearchWords.isCollection(collection) else { throw .engine("not a collection's name") }
        self.collection = collection
    }

    /// Not in a savepoint: FTS5 cannot take back a new table in one.
    static func makeTables(in db: Database) throws(StorageError) {
        try run(
            """
            CREATE TABLE IF NOT EXISTS search_collection (
                code INTEGER PRIMARY KEY CHECK (code BETWEEN 0 AND \(mostCollections - 1)), name TEXT NOT NULL UNIQUE
            )
            """,
            [],
            in: db
        )
        try run(
            """
            CREATE VIRTUAL TABLE IF NOT EXISTS search_text
            USING fts5(words, detail = none, columnsize = 0, tokenize = 'ascii')
            """,
            [],
            in: db
        )
    }

    func index(_ text: String?, as number: Int64, area: Int64, in db: Database) throws(StorageError) {
        guard number >= 0, number < Int64.max / Self.mostCollections else {
            throw .engine("a number beyond 2^57 cannot be searched for")
        }
        let words = text.map { SearchWords.kept(of: $0, area: area) } ?? []
        if try code(in: db) == nil, !words.isEmpty { try makeCode(in: db) }
        guard let code = try code(in: db) else { return }
        let row = Value.integer(number &* Self.mostCollections &+ code)
        try Self.run("DELETE FROM search_text WHERE rowid = ?", [row], in: db)
        guard !words.isEmpty else { return }
        let kept = words.map { "\(code)c\($0)" }.joined(separator: " ")
        try Self.run("INSERT INTO search_text (rowid, words) VALUES (?, ?)", [row, .text(kept)], in: db)
    }

    func found(
        _ words: String,
        area: Int64,
        before: Int64?,
        limit: Int,
        in db: Database
    ) throws(StorageError) -> [Int64] {
        let sought = SearchWords.sought(words, area: area)
        guard !sought.isEmpty, limit > 0, let code = try code(in: db) else { return [] }
        // A folded word holds letters and digits only; in quotes it is no syntax whatever it holds.
        let pattern = sought.map { "\"\(code)c\($0)\"*" }.joined(separator: " AND ")
        let below = before.map { $0 &* Self.mostCollections } ?? .max
        let statement = try SQLiteStatement(
            text: "SELECT rowid FROM search_text WHERE search_text MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?",
            values: [.text(pattern), .integer(below), .integer(Int64(limit))],
            in: db
        )
        return try statement.numbers().map { $0 / Self.mostCollections }
    }

    private func code(in db: Database) throws(StorageError) -> Int64? {
        try SQLiteStatement(
            text: "SELECT code FROM search_collection WHERE name = ?",
            values: [.text(collection)],
            in: db
        ).numbers().first
    }

    private func makeCode(in db: Database) throws(StorageError) {
        try Self.run(
            "INSERT INTO search_collection (code, name) SELECT count(*), ? FROM search_collection",
            [.text(collection)],
            in: db
        )
    }

    private static func run(_ text: String, _ values: [Value], in db: Database) throws(StorageError) {
        try SQLiteStatement(text: text, values: values, in: db).run()
    }
}
