import CPostgres
import Storage

/// The values of one statement in PostgreSQL's binary form, side by side in one buffer.
struct BoundValues {
    private var buffer: [UInt8] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []
    private var isNull: [Bool] = []

    init(_ values: [Value]) {
        for value in values { append(value) }
        // So that an empty value, too, has an address.
        buffer.append(0)
    }

    private mutating func append(_ value: Value) {
        let start = buffer.count
        switch value {
        case .null: break
        case .integer(let number): withUnsafeBytes(of: number.bigEndian) { buffer.append(contentsOf: $0) }
        case .text(let text): buffer.append(contentsOf: text.utf8)
        case .bytes(let bytes): buffer.append(contentsOf: bytes)
        }
        lengths.append(Int32(clamping: buffer.count - start))
        formats.append(1)
        isNull.append(value == .null)
    }

    /// Runs a prepared statement with these values, and asks for a binary answer.
    func execute(_ name: String, on connection: OpaquePointer?) -> OpaquePointer? {
        buffer.withUnsafeBytes { bytes in
            var offset = 0
            var pointers: [UnsafePointer<CChar>?] = []
            pointers.reserveCapacity(lengths.count)
            for (length, isNull) in zip(lengths, isNull) {
                let place = bytes.baseAddress.map { ($0 + offset).assumingMemoryBound(to: CChar.self) }
                pointers.append(isNull ? nil : place)
                offset += Int(length)
            }
            return PQexecPrepared(connection, name, Int32(lengths.count), pointers, lengths, formats, 1)
        }
    }
}

extension Value {
    /// The type it is bound as; zero lets the server see for itself what a null stands for.
    var postgresType: Oid {
        switch self {
        case .null: 0
        case .integer: PostgresType.bigint
        case .text: PostgresType.text
        case .bytes: PostgresType.bytea
        }
    }
}

/// The numbers of PostgreSQL's own types, which never change (`pg_type.dat`).
enum PostgresType {
    static let bool: Oid = 16
    static let bytea: Oid = 17
    static let name: Oid = 19
    static let bigint: Oid = 20
    static let smallint: Oid = 21
    static let integer: Oid = 23
    static let text: Oid = 25
    static let unknown: Oid = 705
    static let varchar: Oid = 1043
    static let numeric: Oid = 1700
}
