import GRDB
import Storage

/// One consistent view of the file.
struct SQLiteReader: Reader {
    private let db: Database

    /// Runs the work in one view, and leaves no transaction open.
    static func read<Answer>(in db: Database, _ work: (any Reader) throws -> Answer) throws -> Answer {
        try SQLiteStatement(text: "BEGIN DEFERRED", values: [], in: db).run()
        // A transaction that has only read ends with the same effect either way.
        defer { try? SQLiteStatement(text: "ROLLBACK", values: [], in: db).run() }
        return try work(SQLiteReader(db: db))
    }

    func rows(_ sql: Storage.SQL) throws -> [Storage.Row] { try SQLiteStatement(sql, in: db).rows() }

    func found(_ words: String, in collection: String, area: Int64, before: Int64?, limit: Int) throws -> [Int64] {
        try SQLiteSearch(collection).found(words, area: area, before: before, limit: limit, in: db)
    }
}
