import GRDB
import GRDBSQLite
import Kernel
import Storage

/// One write transaction, on the writer's queue from its beginning to its end.
final class SQLiteSession: Session {
    let db: Database
    let world: World
    /// The first error of a statement in the savepoint that is open: nothing of it may be kept.
    private var failure: StorageError?

    private init(db: Database, world: World) {
        self.db = db
        self.world = world
    }

    /// Runs the body in a transaction, and returns after COMMIT; leaves no transaction open in any case.
    static func transaction(in db: Database, world: World, _ body: (SQLiteSession) throws -> Void) throws {
        let session = SQLiteSession(db: db, world: world)
        try session.command("BEGIN IMMEDIATE")
        do {
            try body(session)
            if let failure = session.failure { throw failure }
            try session.command("COMMIT")
        } catch {
            if db.isInsideTransaction { try session.command("ROLLBACK") }
            throw error
        }
    }

    func savepoint<Answer>(_ body: () throws -> Answer) throws -> Answer {
        let outer = failure
        failure = nil
        try command("SAVEPOINT writer")
        do {
            let answer = try body()
            if let failure { throw failure }
            try command("RELEASE writer")
            failure = outer
            return answer
        } catch {
            // Some errors (a full disk) end the whole transaction, and the neighbours' work with it.
            guard db.isInsideTransaction else {
                throw failure.flatMap { $0.endsTransaction ? $0 : nil } ?? .engine("the transaction has ended")
            }
            try command("ROLLBACK TO writer")
            try command("RELEASE writer")
            failure = outer
            throw error
        }
    }

    func rows(_ sql: Storage.SQL) throws -> [Storage.Row] {
        try noting { () throws(StorageError) in try SQLiteStatement(sql, in: db).rows() }
    }

    @discardableResult func run(_ sql: Storage.SQL) throws -> Int {
        try noting { () throws(StorageError) in
            let before = sqlite3_total_changes64(db.sqliteConnection)
            try SQLiteStatement(sql, in: db).run()
            // `sqlite3_changes` would repeat an earlier statement's number after one that changes nothing.
            guard sqlite3_total_changes64(db.sqliteConnection) != before else { return 0 }
            return Int(sqlite3_changes64(db.sqliteConnection))
        }
    }

    func found(_ words: String, in collection: String, area: Int64, before: Int64?, limit: Int) throws -> [Int64] {
        try noting { () throws(StorageError) in
            try SQLiteSearch(collection).found(words, area: area, before: before, limit: limit, in: db)
        }
    }

    func index(_ text: String?, as number: Int64, in collection: String, area: Int64) throws {
        try noting { () throws(StorageError) in
            try SQLiteSearch(collection).index(text, as: number, area: area, in: db)
        }
    }

    private func command(_ text: String) throws(StorageError) {
        try SQLiteStatement(text: text, values: [], in: db).run()
    }

    private func noting<Answer>(_ work: () throws(StorageError) -> Answer) throws(StorageError) -> Answer {
        do {
            return try work()
        } catch {
            if failure == nil { failure = error }
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
