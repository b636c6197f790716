import CSQLite
import GRDB
import Kernel
import Storage

/// The store in one SQLite file: one writer, a few readers, write-ahead log, every commit on the disk before it is told.
package final class SQLiteEngine: Engine {
    private let pool: DatabasePool
    private let readers: SQLiteReaders
    private let world: World
    private let watch: ChangeWatch
    private let connections: SQLiteConnections

    /// Opens the file, made where it is missing (its folder is not).
    ///
    /// - Throws: `StorageError.engine` where the connection cannot be made durable, and what SQLite says of the file.
    package init(path: String, world: World) throws(StorageError) {
        csqlite_leave_off_counting()
        self.world = world
        let connections = SQLiteConnections()
        self.connections = connections
        do {
            let configuration = Self.configuration(connections)
            pool = try DatabasePool(path: path, configuration: configuration)
            try pool.writeWithoutTransaction { try Self.makeDurable($0) }
            readers = try SQLiteReaders(path: path, count: 4, configuration: configuration)
            watch = try ChangeWatch(path: path)
        } catch {
            throw StorageError(sqlite: error)
        }
    }

    private static func configuration(_ connections: SQLiteConnections) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in
            if let handle = db.sqliteConnection { connections.opened(handle) }
            // Erased words must not stay in free pages, nor reach temporary files.
            try db.execute(sql: "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8000")
        }
        return configuration
    }

    /// The pool sets `synchronous` to NORMAL after it has opened: it is set here, after that, and read back.
    private static func makeDurable(_ db: Database) throws {
        // Pages, 32 MB: the log is copied into the database less often, and many writes of one page are copied once.
        try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 8000")
        guard try durability(of: db) == .full else {
            throw StorageError.engine("the database file cannot be set to synchronous=FULL")
        }
    }

    private static func durability(of db: Database) throws -> Durability {
        try Durability(rawValue: Int.fetchOne(db, sql: "PRAGMA synchronous") ?? 0) ?? .off
    }

    /// What `PRAGMA synchronous` says.
    package enum Durability: Int, Sendable {
        case off, normal, full, extra
    }

    /// How durable the writer's commits are, asked of the connection itself.
    package var durability: Durability {
        get throws { try pool.writeWithoutTransaction { try Self.durability(of: $0) } }
    }

    // The pool's callback forms serve here: its async ones interrupt SQLite when the calling task is cancelled, and with
    // it the statements of every writer that shares the transaction.

    package func read<Answer: Sendable>(
        _ work: @escaping @Sendable (any Reader) throws -> Answer
    ) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            // Its own transaction costs less than GRDB's.
            readers.read { [connections] db in
                continuation.resume(
                    with: StorageError.translating { try SQLiteReader.read(on: connections.of(db.get()), work) }
                )
            }
        }
    }

    package func transaction(
        _ body: @escaping @Sendable (any Session) throws -> Void,
        committed: @escaping @Sendable () -> Void
    ) async throws {
        try await inTransaction({ try body($0) }, committed: committed)
    }

    package func migrate(_ migrations: [Migration]) async throws {
        try await inTransaction({ try $0.migrate(migrations) }, committed: {})
    }

    private func inTransaction(
        _ body: @escaping @Sendable (SQLiteSession) throws -> Void,
        committed: @escaping @Sendable () -> Void
    ) async throws {
        try await withCheckedThrowingContinuation { continuation in
            pool.asyncWriteWithoutTransaction { [connections, world] db in
                let outcome = StorageError.translating {
                    try SQLiteSession.transaction(on: connections.of(db), world: world, body)
                }
                if case .success = outcome { committed() }
                continuation.resume(with: outcome)
            }
        }
    }

    /// Differs from every earlier one of this engine; says nothing to another engine on the same file.
    package func changeToken() async throws -> Int64 { try watch.token() }

    package func close() async throws {
        watch.close()
        do {
            // Each on its own queue, where nothing else is using what it has prepared.
            try readers.close { [connections] in connections.forgetStatements(of: $0) }
            try await pool.barrierWriteWithoutTransaction { [connections] in connections.forgetStatements(of: $0) }
            try pool.close()
        } catch { throw StorageError(sqlite: error) }
    }
}
