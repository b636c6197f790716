import GRDBSQLite
import Storage

/// A prepared statement of one connection, bound and stepped through SQLite's own interface.
///
/// Rows and values are made without a detour: a page of fifty entries reads hundreds of them.
final class SQLiteStatement {
    private let connection: OpaquePointer
    private let handle: OpaquePointer
    private let places: Int
    /// The names of its answer's columns, known once it has given a row.
    private var columns: Row.Columns?

    init(_ text: String, on connection: OpaquePointer) throws(StorageError) {
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v3(connection, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
        guard code == SQLITE_OK, let prepared else { throw StorageError(connection: connection) }
        self.connection = connection
        handle = prepared
        places = Int(sqlite3_bind_parameter_count(prepared))
    }

    deinit { sqlite3_finalize(handle) }

    /// Steps to the end.
    func run(_ values: [Value]) throws(StorageError) {
        defer { reset() }
        try bind(values)
        while try step() {}
    }

    func rows(_ values: [Value]) throws(StorageError) -> [Row] {
        defer { reset() }
        try bind(values)
        var rows: [Row] = []
        while try step() { rows.append(Row(columns: namedColumns(), values: try row())) }
        return rows
    }

    /// The first column of every row; it is never null.
    func numbers(_ values: [Value]) throws(StorageError) -> [Int64] {
        defer { reset() }
        try bind(values)
        var numbers: [Int64] = []
        while try step() { numbers.append(sqlite3_column_int64(handle, 0)) }
        return numbers
    }

    private func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    /// Steps to the next row, or says there is none.
    private func step() throws(StorageError) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: true
        case SQLITE_DONE: false
        default: throw StorageError(connection: connection)
        }
    }

    private func namedColumns() -> Row.Columns {
        if let columns { return columns }
        let names = (0..<sqlite3_column_count(handle)).map { String(cString: sqlite3_column_name(handle, $0)) }
        let named = Row.Columns(names)
        columns = named
        return named
    }

    private func row() throws(StorageError) -> [Value] {
        let count = sqlite3_column_count(handle)
        var values: [Value] = []
        values.reserveCapacity(Int(count))
        for column in 0..<count { values.append(try value(column)) }
        return values
    }

    private func value(_ column: Int32) throws(StorageError) -> Value {
        switch sqlite3_column_type(handle, column) {
        case SQLITE_NULL: return .null
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, column))
        case SQLITE_TEXT:
            guard let bytes = sqlite3_column_text(handle, column) else { return .text("") }
            let count = Int(sqlite3_column_bytes(handle, column))
            return .text(String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self))
        case SQLITE_BLOB:
            let count = Int(sqlite3_column_bytes(handle, column))
            return .bytes(Array(UnsafeRawBufferPointer(start: sqlite3_column_blob(handle, column), count: count)))
        default:
            throw .unexpectedValue(column: String(cString: sqlite3_column_name(handle, column)))
        }
    }
}

extension SQLiteStatement {
    private func bind(_ values: [Value]) throws(StorageError) {
        guard places == values.count else { throw .engine("\(values.count) values for \(places) places") }
        for (index, value) in values.enumerated() { try bind(value, at: Int32(index + 1)) }
    }

    private func bind(_ value: Value, at place: Int32) throws(StorageError) {
        let code =
            switch value {
            case .null: sqlite3_bind_null(handle, place)
            case .integer(let number): sqlite3_bind_int64(handle, place, number)
            case .text(let text) where text.isEmpty: sqlite3_bind_text(handle, place, "", 0, transient)
            case .text(var text):
                text.withUTF8 { bytes in
                    bytes.withMemoryRebound(to: CChar.self) {
                        sqlite3_bind_text(handle, place, $0.baseAddress, Int32(clamping: $0.count), transient)
                    }
                }
            case .bytes(let bytes) where bytes.isEmpty: sqlite3_bind_zeroblob(handle, place, 0)
            case .bytes(let bytes):
                bytes.withUnsafeBytes {
                    sqlite3_bind_blob(handle, place, $0.baseAddress, Int32(clamping: $0.count), transient)
                }
            }
        guard code == SQLITE_OK else { throw StorageError(connection: connection) }
    }
}

// SQLITE_TRANSIENT, a cast that the importer cannot bring over: SQLite copies what it is given.
private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
