import GRDBSQLite
import Kernel
import Storage

/// One write transaction, on the writer's queue from its beginning to its end.
final class SQLiteSession: Session {
    let connection: SQLiteConnection
    let world: World
    let memory = TransactionMemory()
    /// The first error of a statement in the transaction, or in the savepoint that is open: nothing of it may be kept.
    private var failure: StorageError?

    private init(connection: SQLiteConnection, world: World) {
        self.connection = connection
        self.world = world
    }

    /// Runs the body in a transaction, and returns after COMMIT; leaves no transaction open in any case.
    static func transaction(
        on connection: SQLiteConnection,
        world: World,
        _ body: (SQLiteSession) throws -> Void
    ) throws {
        let session = SQLiteSession(connection: connection, world: world)
        try connection.run("BEGIN IMMEDIATE")
        do {
            try body(session)
            try session.memory.write(in: session)
            try session.checkWhole()
            try connection.run("COMMIT")
        } catch {
            if connection.isInsideTransaction { try connection.run("ROLLBACK") }
            throw error
        }
    }

    func together<Answer>(_ body: () throws -> Answer) throws -> Answer {
        let answer = try body()
        try checkWhole()
        return answer
    }

    func savepoint<Answer>(_ body: () throws -> Answer) throws -> Answer {
        // Of the writers before, not of this one: it must not be taken back with what this one does.
        try memory.write(in: self)
        let outer = failure
        failure = nil
        try connection.run("SAVEPOINT writer")
        do {
            let answer = try body()
            try memory.write(in: self)
            try checkWhole()
            try connection.run("RELEASE writer")
            failure = outer
            return answer
        } catch {
            // Some errors (a full disk) end the whole transaction, and the neighbours' work with it.
            guard connection.isInsideTransaction else {
                throw failure.flatMap { $0.endsTransaction ? $0 : nil } ?? .engine("the transaction has ended")
            }
            memory.forget()
            try connection.run("ROLLBACK TO writer")
            try connection.run("RELEASE writer")
            failure = outer
            throw error
        }
    }

    func rows(_ sql: SQL) throws -> [Row] {
        try memory.write(before: sql, in: self)
        return try noting { () throws(StorageError) in try connection.rows(sql) }
    }

    @discardableResult func run(_ sql: SQL) throws -> Int {
        try noting { () throws(StorageError) in
            let before = sqlite3_total_changes64(connection.handle)
            try connection.run(sql)
            // `sqlite3_changes` would repeat an earlier statement's number after one that changes nothing.
            guard sqlite3_total_changes64(connection.handle) != before else { return 0 }
            return Int(sqlite3_changes64(connection.handle))
        }
    }

    func found(_ words: String, in collection: String, area: Int64, before: Int64?, limit: Int) throws -> [Int64] {
        try noting { () throws(StorageError) in
            try SQLiteSearch(collection).found(words, area: area, before: before, limit: limit, on: connection)
        }
    }

    func index(_ text: String?, as number: Int64, in collection: String, area: Int64) throws {
        try noting { () throws(StorageError) in
            let codes = memory[0] ?? SearchCodes()
            memory[0] = codes
            try SQLiteSearch(collection).index(text, as: number, area: area, codes, on: connection)
        }
    }

    private func checkWhole() throws(StorageError) { if let failure { throw failure } }

    /// After a failure nothing more is done: SQLite may have ended the transaction, and would keep what comes at once.
    private func noting<Answer>(_ work: () throws(StorageError) -> Answer) throws(StorageError) -> Answer {
        try checkWhole()
        do {
            return try work()
        } catch {
            failure = error
            throw error
        }
    }
}

extension StorageError {
    /// Whether SQLite gives up the transaction by itself on such an error.
    fileprivate var endsTransaction: Bool {
        switch self {
        case .full, .busy, .engine: true
        default: false
        }
    }
}
