import Storage

/// One consistent view of the file.
struct SQLiteReader: Reader {
    private let connection: SQLiteConnection

    /// Runs the work in one view, and leaves no transaction open.
    static func read<Answer>(on connection: SQLiteConnection, _ work: (any Reader) throws -> Answer) throws -> Answer {
        try connection.run("BEGIN DEFERRED")
        // A transaction that has only read ends with the same effect either way.
        defer { try? connection.run("ROLLBACK") }
        return try work(SQLiteReader(connection: connection))
    }

    func rows(_ sql: SQL) throws -> [Row] { try connection.rows(sql) }

    func found(_ words: String, in collection: String, area: Int64, before: Int64?, limit: Int) throws -> [Int64] {
        try SQLiteSearch(collection).found(words, area: area, before: before, limit: limit, on: connection)
    }

    func remembering<Thing: Sendable>(_ number: Int64, _ make: () throws -> Thing) throws -> Thing {
        let version = try connection.numbers("PRAGMA data_version").first
        return try connection.memory.thing(number, at: version, make)
    }
}
