import GRDBSQLite
import Storage

/// One connection to the file, with the statements it has prepared.
///
/// Sendable because whoever the pool gives the connection to has it alone.
final class SQLiteConnection: @unchecked Sendable {
    let handle: OpaquePointer
    let memory = ReadMemory()
    private var statements: [SQL.Shape: SQLiteStatement] = [:]

    /// More are kept only where some are never the same twice: then all are given up.
    private static let mostStatements = 1000

    init(_ handle: OpaquePointer) { self.handle = handle }

    /// Whether what is done now can still be rolled back.
    var isInsideTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    func run(_ sql: SQL) throws(StorageError) { try statement(sql.shape).run(sql.values) }

    func rows(_ sql: SQL) throws(StorageError) -> [Row] { try statement(sql.shape).rows(sql.values) }

    /// The first column of every row; it is never null.
    func numbers(_ sql: SQL) throws(StorageError) -> [Int64] { try statement(sql.shape).numbers(sql.values) }

    /// Runs text that the program was built with, several statements one after another.
    func execute(_ text: String) throws(StorageError) {
        guard sqlite3_exec(handle, text, nil, nil, nil) == SQLITE_OK else { throw StorageError(connection: handle) }
    }

    /// Gives up what is prepared: a connection with statements cannot be closed.
    func forgetStatements() { statements = [:] }

    private func statement(_ shape: SQL.Shape) throws(StorageError) -> SQLiteStatement {
        if let known = statements[shape] { return known }
        if statements.count >= Self.mostStatements { statements = [:] }
        let statement = try SQLiteStatement(shape.text, on: handle)
        statements[shape] = statement
        return statement
    }
}
