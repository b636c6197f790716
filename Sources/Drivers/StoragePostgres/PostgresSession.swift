import Kernel
import Storage

/// One write transaction; a single one at a time in the whole database, as with SQLite.
final class PostgresSession: Session {
    let world: World
    let memory = TransactionMemory()
    let connection: PostgresConnection
    /// The first error of a statement in the savepoint that is open: nothing of it may be kept.
    private var failure: StorageError?
    /// Whether an earlier writer's savepoint is still to be released; that goes with the next command.
    private var hasSavepoint = false

    init(connection: PostgresConnection, world: World) {
        self.connection = connection
        self.world = world
    }

    func together<Answer>(_ body: () throws -> Answer) throws -> Answer {
        let answer = try body()
        try checkWhole()
        return answer
    }

    func savepoint<Answer>(_ body: () throws -> Answer) throws -> Answer {
        // Of the writers before, not of this one: it must not be taken back with what this one does.
        try memory.write(in: self)
        failure = nil
        try connection.command(hasSavepoint ? "RELEASE SAVEPOINT writer; SAVEPOINT writer" : "SAVEPOINT writer")
        hasSavepoint = true
        do {
            let answer = try body()
            try memory.write(in: self)
            if let failure { throw failure }
            return answer
        } catch {
            failure = nil
            memory.forget()
            try connection.command("ROLLBACK TO SAVEPOINT writer")
            throw error
        }
    }

    func rows(_ sql: SQL) throws -> [Row] {
        try memory.write(before: sql, in: self)
        return try noting { () throws(StorageError) in try connection.execute(sql).rows() }
    }

    @discardableResult func run(_ sql: SQL) throws -> Int {
        try noting { () throws(StorageError) in try connection.execute(sql).changed }
    }

    func found(_ words: String, in collection: String, area: Int64, before: Int64?, limit: Int) throws -> [Int64] {
        try noting { () throws(StorageError) in
            try PostgresSearch(collection).found(words, area: area, before: before, limit: limit, on: connection)
        }
    }

    func index(_ text: String?, as number: Int64, in collection: String, area: Int64) throws {
        try noting { () throws(StorageError) in
            try PostgresSearch(collection).index(text, as: number, area: area, on: connection)
        }
    }

    /// Throws the error of a statement that failed outside any savepoint.
    func checkWhole() throws(StorageError) { if let failure { throw failure } }

    private func noting<Answer>(_ work: () throws(StorageError) -> Answer) throws(StorageError) -> Answer {
        do {
            return try work()
        } catch {
            if failure == nil { failure = error }
            throw error
        }
    }
}
