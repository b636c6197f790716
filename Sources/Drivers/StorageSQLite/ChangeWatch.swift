import GRDBSQLite
import Storage
import Synchronization

/// A connection kept to ask whether anyone has committed since.
///
/// `PRAGMA data_version` changes with every commit of another connection, this process's writer and other processes
/// alike. It reads a few words of shared memory: microseconds, under a lock that is held no longer.
final class ChangeWatch: Sendable {
    private let connection: Mutex<Connection?>
    // Tokens of an earlier run of the program must not be taken for this one's.
    private let epoch = Int64.random(in: 0..<(1 << 30)) << 32

    init(path: String) throws(StorageError) {
        connection = try Mutex(Connection(path: path))
    }

    func token() throws(StorageError) -> Int64 {
        try connection.withLock { connection throws(StorageError) in
            guard let connection else { throw StorageError.unreachable("the store is closed") }
            return epoch + (try connection.dataVersion())
        }
    }

    func close() { connection.withLock { $0 = nil } }

    /// The raw connection and its one statement, used under the lock only.
    private final class Connection {
        private let handle: OpaquePointer
        private let statement: OpaquePointer

        init(path: String) throws(StorageError) {
            var handle: OpaquePointer?
            let code = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
            guard code == SQLITE_OK, let handle else {
                let error = StorageError(connection: handle)
                sqlite3_close(handle)
                throw error
            }
            sqlite3_busy_timeout(handle, 1000)
            var statement: OpaquePointer?
            sqlite3_prepare_v2(handle, "PRAGMA data_version", -1, &statement, nil)
            guard let statement else {
                let error = StorageError(connection: handle)
                sqlite3_close(handle)
                throw error
            }
            self.handle = handle
            self.statement = statement
        }

        deinit {
            sqlite3_finalize(statement)
            sqlite3_close(handle)
        }

        func dataVersion() throws(StorageError) -> Int64 {
            defer { sqlite3_reset(statement) }
            guard sqlite3_step(statement) == SQLITE_ROW else { throw StorageError(connection: handle) }
            return sqlite3_column_int64(statement, 0)
        }
    }
}
