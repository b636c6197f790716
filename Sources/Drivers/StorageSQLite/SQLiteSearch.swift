import GRDB
import Storage

/// The search index of one collection: an FTS5 table whose rowid is the thing's number.
///
/// The driver makes it at the first word, outside the dated migrations: it can be lost and made anew. Words come folded,
/// each with its area's mark. The `ascii` tokenizer keeps every byte above 127 as it is, so words stay whole.
struct SQLiteSearch {
    private let table: String

    init(_ collection: String) throws(StorageError) {
        guard SearchWords.isCollection(collection) else { throw .engine("not a collection's name") }
        table = "search_\(collection)"
    }

    func index(_ text: String?, as number: Int64, area: Int64, in db: Database) throws(StorageError) {
        let words = text.map { SearchWords.kept(of: $0, area: area) } ?? []
        if !words.isEmpty { try makeTable(in: db) }
        guard try isMade(in: db) else { return }
        try run("DELETE FROM \(table) WHERE rowid = ?", [.integer(number)], in: db)
        guard !words.isEmpty else { return }
        let kept = Value.text(words.joined(separator: " "))
        try run("INSERT INTO \(table) (rowid, words) VALUES (?, ?)", [.integer(number), kept], in: db)
    }

    func found(
        _ words: String,
        area: Int64,
        before: Int64?,
        limit: Int,
        in db: Database
    ) throws(StorageError) -> [Int64] {
        let sought = SearchWords.sought(words, area: area)
        guard !sought.isEmpty, limit > 0, try isMade(in: db) else { return [] }
        // A folded word holds letters and digits only; in quotes it is no syntax whatever it holds.
        let pattern = sought.map { "\"\($0)\"*" }.joined(separator: " AND ")
        let statement = try SQLiteStatement(
            text: "SELECT rowid FROM \(table) WHERE \(table) MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?",
            values: [.text(pattern), .integer(before ?? .max), .integer(Int64(limit))],
            in: db
        )
        return try statement.numbers()
    }

    private func makeTable(in db: Database) throws(StorageError) {
        try run(
            """
            CREATE VIRTUAL TABLE IF NOT EXISTS \(table)
            USING fts5(words, detail = none, columnsize = 0, tokenize = 'ascii')
            """,
            [],
            in: db
        )
    }

    private func isMade(in db: Database) throws(StorageError) -> Bool {
        let statement = try SQLiteStatement(
            text: "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?",
            values: [.text(table)],
            in: db
        )
        return try statement.numbers() == [1]
    }

    private func run(_ text: String, _ values: [Value], in db: Database) throws(StorageError) {
        try SQLiteStatement(text: text, values: values, in: db).run()
    }
}
