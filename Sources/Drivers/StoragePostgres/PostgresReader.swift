import Storage

/// One consistent view of the database: a transaction that reads only.
struct PostgresReader: Reader {
    private let connection: PostgresConnection

    /// Runs the work in a view of its own; where the connection turns out to be broken, once more on a new one.
    static func read<Answer>(on connection: PostgresConnection, _ work: (any Reader) throws -> Answer) throws -> Answer
    {
        let wasOpen = connection.isOpen
        do {
            return try attempt(on: connection, work)
        } catch StorageError.unreachable where wasOpen {
            return try attempt(on: connection, work)
        }
    }

    private static func attempt<Answer>(
        on connection: PostgresConnection,
        _ work: (any Reader) throws -> Answer
    ) throws -> Answer {
        try connection.open()
        try connection.command("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        do {
            let answer = try work(PostgresReader(connection: connection))
            try connection.command("COMMIT")
            return answer
        } catch {
            connection.abandonTransaction()
            throw error
        }
    }

    func rows(_ sql: SQL) throws -> [Row] { try connection.execute(sql).rows() }

    func found(_ words: String, in collection: String, area: Int64, before: Int64?, limit: Int) throws -> [Int64] {
        try PostgresSearch(collection).found(words, area: area, before: before, limit: limit, on: connection)
    }
}

extension PostgresConnection {
    /// Leaves no transaction open: a connection that cannot even roll back is of no more use.
    func abandonTransaction() {
        do { try command("ROLLBACK") } catch { close() }
    }
}
