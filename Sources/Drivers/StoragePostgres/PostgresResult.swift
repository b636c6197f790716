import CPostgres
import Storage

/// The answer to one statement, in binary form; freed when nothing holds it.
final class PostgresResult {
    private let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    deinit { PQclear(pointer) }

    var isFine: Bool {
        let status = PQresultStatus(pointer)
        return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK
    }

    /// The five characters that say what kind of error it is, or none.
    var sqlState: String { field("C") }

    /// The error's first line; the details after it would show values.
    var message: String { field("M") }

    /// What was done: `COMMIT`, `INSERT 0 1`.
    var tag: String { String(cString: PQcmdStatus(pointer)) }

    /// How many rows were changed.
    var changed: Int { Int(String(cString: PQcmdTuples(pointer))) ?? 0 }

    /// A field of the error by its letter; libpq's own names for them are macros.
    private func field(_ letter: Unicode.Scalar) -> String {
        guard let text = PQresultErrorField(pointer, Int32(letter.value)) else { return "" }
        return String(cString: text)
    }

    func rows() throws(StorageError) -> [Row] {
        let width = PQnfields(pointer)
        let columns = Row.Columns((0..<width).map { String(cString: PQfname(pointer, $0)) })
        let types = (0..<width).map { PQftype(pointer, $0) }
        var rows: [Row] = []
        rows.reserveCapacity(Int(PQntuples(pointer)))
        for row in 0..<PQntuples(pointer) {
            var values: [Value] = []
            values.reserveCapacity(Int(width))
            for column in 0..<width {
                guard let value = value(row, column, of: types[Int(column)]) else {
                    throw .unexpectedValue(column: columns.names[Int(column)])
                }
                values.append(value)
            }
            rows.append(Row(columns: columns, values: values))
        }
        return rows
    }

    /// The first column of every row, a BIGINT that is never null.
    func numbers() throws(StorageError) -> [Int64] {
        guard PQnfields(pointer) > 0, PQftype(pointer, 0) == PostgresType.bigint else {
            throw .unexpectedValue(column: "1")
        }
        return (0..<PQntuples(pointer)).map { signed(bytes($0, 0)) }
    }

    /// The first column of the first row, asked for as text by a command.
    var firstText: String? {
        guard PQntuples(pointer) > 0, PQnfields(pointer) > 0, PQgetisnull(pointer, 0, 0) == 0 else { return nil }
        return String(decoding: bytes(0, 0), as: UTF8.self)
    }

    private func bytes(_ row: Int32, _ column: Int32) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(
            start: PQgetvalue(pointer, row, column),
            count: Int(PQgetlength(pointer, row, column))
        )
    }

    private func value(_ row: Int32, _ column: Int32, of type: Oid) -> Value? {
        guard PQgetisnull(pointer, row, column) == 0 else { return .null }
        let bytes = bytes(row, column)
        switch type {
        case PostgresType.bigint, PostgresType.integer, PostgresType.smallint: return .integer(signed(bytes))
        case PostgresType.bool: return .integer(bytes.first == 1 ? 1 : 0)
        case PostgresType.text, PostgresType.varchar, PostgresType.name, PostgresType.unknown:
            return .text(String(decoding: bytes, as: UTF8.self))
        case PostgresType.bytea: return .bytes(Array(bytes))
        case PostgresType.numeric: return wholeNumber(bytes).map { .integer($0) }
        default: return nil
        }
    }

    /// A big-endian whole number of two, four or eight bytes.
    private func signed(_ bytes: UnsafeRawBufferPointer) -> Int64 {
        guard let first = bytes.first else { return 0 }
        let sign: Int64 = first >= 0x80 ? -1 : 0
        return bytes.reduce(sign) { $0 << 8 | Int64($1) }
    }

    /// A NUMERIC (the sum of BIGINTs is one) that is whole and fits; its digits are of base 10,000.
    private func wholeNumber(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        guard bytes.count >= 8 else { return nil }
        let words = stride(from: 0, to: bytes.count - 1, by: 2).map { Int64(bytes[$0]) << 8 | Int64(bytes[$0 + 1]) }
        let (digits, weight, sign) = (words.dropFirst(4), Int(Int16(truncatingIfNeeded: words[1])), words[2])
        guard sign == 0 || sign == 0x4000, digits.count <= weight + 1 else { return digits.isEmpty ? 0 : nil }
        var number: Int64 = 0
        for place in 0...max(weight, 0) {
            let digit = place < digits.count ? digits[digits.startIndex + place] : 0
            let (shifted, isTooBig) = number.multipliedReportingOverflow(by: 10_000)
            let (sum, isOver) = shifted.subtractingReportingOverflow(digit)
            guard !isTooBig, !isOver else { return nil }
            number = sum
        }
        return sign == 0x4000 ? number : (number == .min ? nil : -number)
    }
}
