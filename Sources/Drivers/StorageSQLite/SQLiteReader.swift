import GRDB
import Storage

/// One consistent view of the file.
struct SQLiteReader: Reader {
    let db: Database

    func rows(_ sql: Storage.SQL) throws -> [Storage.Row] { try SQLiteStatement(sql, in: db).rows() }

    func found(_ words: String, in collection: String, area: Int64, before: Int64?, limit: Int) throws -> [Int64] {
        try SQLiteSearch(collection).found(words, area: area, before: before, limit: limit, in: db)
    }
}
