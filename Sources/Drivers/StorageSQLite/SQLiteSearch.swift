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
    static func makeTables(on connection: SQLiteConnection) throws(StorageError) {
        try connection.run(
            """
            CREATE TABLE IF NOT EXISTS search_collection (
                code INTEGER PRIMARY KEY CHECK (code BETWEEN 0 AND 63), name TEXT NOT NULL UNIQUE
            )
            """
        )
        try connection.run(
            """
            CREATE VIRTUAL TABLE IF NOT EXISTS search_text
            USING fts5(words, detail = none, columnsize = 0, tokenize = 'ascii')
            """
        )
    }

    /// Writes only what is not there already: FTS5 pays for a row put in its own place as for two.
    ///
    /// - Parameter codes: those that the transaction has asked for.
    func index(
        _ text: String?,
        as number: Int64,
        area: Int64,
        _ codes: SearchCodes,
        on connection: SQLiteConnection
    ) throws(StorageError) {
        guard number >= 0, number < Int64.max / Self.mostCollections else {
            throw .engine("a number beyond 2^57 cannot be searched for")
        }
        let text = text.flatMap { $0.isEmpty ? nil : $0 }
        guard let code = try code(known: codes, making: text != nil, on: connection) else { return }
        let row = number &* Self.mostCollections &+ code
        let kept = text.map { SearchWords.kept(of: $0, area: area, behind: "\(code)c") } ?? ""
        let known = try connection.rows("SELECT words FROM search_text WHERE rowid = \(row)").first
        let knownWords: String = try known?["words"] ?? ""
        guard knownWords != kept else { return }
        if known != nil { try connection.run("DELETE FROM search_text WHERE rowid = \(row)") }
        guard !kept.isEmpty else { return }
        try connection.run("INSERT INTO search_text (rowid, words) VALUES (\(row), \(kept))")
    }

    func found(
        _ words: String,
        area: Int64,
        before: Int64?,
        limit: Int,
        on connection: SQLiteConnection
    ) throws(StorageError) -> [Int64] {
        let sought = SearchWords.sought(words, area: area)
        guard !sought.isEmpty, limit > 0, let code = try code(making: false, on: connection) else { return [] }
        // A folded word holds letters and digits only; in quotes it is no syntax whatever it holds.
        let pattern = sought.map { "\"\(code)c\($0)\"*" }.joined(separator: " AND ")
        let below = before.map { $0 &* Self.mostCollections } ?? .max
        let rows = try connection.numbers(
            """
            SELECT rowid
              FROM search_text
             WHERE search_text MATCH \(pattern) AND rowid < \(below)
             ORDER BY rowid DESC
             LIMIT \(limit)
            """
        )
        return rows.map { $0 / Self.mostCollections }
    }

    /// The same, asked for once in a transaction while nothing is to be made.
    private func code(
        known codes: SearchCodes,
        making isMade: Bool,
        on connection: SQLiteConnection
    ) throws(StorageError) -> Int64? {
        if let code = codes.known[collection], code != nil || !isMade { return code }
        let code = try code(making: isMade, on: connection)
        codes.known[collection] = .some(code)
        return code
    }

    /// The collection's code; nil where it has none yet and none is to be made.
    private func code(making isMade: Bool, on connection: SQLiteConnection) throws(StorageError) -> Int64? {
        let find: SQL = "SELECT code FROM search_collection WHERE name = \(collection)"
        if let code = try connection.numbers(find).first { return code }
        guard isMade else { return nil }
        try connection.run(
            "INSERT INTO search_collection (code, name) SELECT count(*), \(collection) FROM search_collection"
        )
        return try connection.numbers(find).first
    }
}

/// The codes of collections as a transaction knows them, which no other can give away meanwhile; nil where there is none.
final class SearchCodes {
    var known: [String: Int64?] = [:]
}
