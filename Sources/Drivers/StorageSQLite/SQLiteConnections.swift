import GRDB
import GRDBSQLite
import Storage
import Synchronization

/// The connections of a pool, found by their handles.
final class SQLiteConnections: Sendable {
    private let known = Mutex<[Int: SQLiteConnection]>([:])

    /// - Throws: `unreachable` where the connection is closed.
    func of(_ db: Database) throws(StorageError) -> SQLiteConnection {
        guard let handle = db.sqliteConnection else { throw .unreachable("the store is closed") }
        let key = Int(bitPattern: handle)
        return known.withLock { known in
            if let connection = known[key] { return connection }
            let connection = SQLiteConnection(handle)
            known[key] = connection
            return connection
        }
    }

    /// A connection that has just been opened: an earlier one that is gone may have had its handle.
    func opened(_ handle: OpaquePointer) { known.withLock { $0[Int(bitPattern: handle)] = nil } }

    /// To be said on the connection's own queue.
    func forgetStatements(of db: Database) {
        guard let handle = db.sqliteConnection else { return }
        known.withLock { $0[Int(bitPattern: handle)]?.forgetStatements() }
    }
}
