import GRDB
import GRDBSQLite
import Storage

extension StorageError {
    /// What SQLite's result code means to the store.
    init(sqliteCode code: Int32, message: String) {
        switch code & 0xFF {
        case SQLITE_CONSTRAINT: self = .constraint(message)
        case SQLITE_FULL: self = .full
        case SQLITE_BUSY, SQLITE_LOCKED: self = .busy(message)
        case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: self = .unreachable(message)
        default: self = .engine("SQLite \(code): \(message)")
        }
    }

    /// What the last call on a connection meant.
    init(connection: OpaquePointer?) {
        self.init(
            sqliteCode: sqlite3_extended_errcode(connection),
            message: String(cString: sqlite3_errmsg(connection))
        )
    }

    init(sqlite error: any Error) {
        switch error {
        case let error as StorageError: self = error
        case let error as DatabaseError:
            // Neither SQL nor values: a message may reach a log.
            self.init(sqliteCode: error.extendedResultCode.rawValue, message: error.message ?? "")
        default: self = .engine(String(describing: type(of: error)))
        }
    }

    /// Runs the work; the engine's errors come in the store's words, a work's own errors as they are.
    static func translating<Answer>(_ work: () throws -> Answer) -> Result<Answer, any Error> {
        do {
            return .success(try work())
        } catch let error as DatabaseError {
            return .failure(StorageError(sqlite: error))
        } catch {
            return .failure(error)
        }
    }
}
