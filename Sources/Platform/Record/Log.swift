import Kernel
import Storage

/// One area's log, as it stands in the store.
package struct Log: Sendable {
    package let id: ID<Log>
    /// The area's slug, and the name its key is kept under.
    package let name: String
    /// The first line of its checkpoints: `heard.example/marlow-heath`.
    ///
    /// Fixed when the area is made.
    package let origin: String
    package let key: VerifierKey
    /// How many entries it holds.
    package let size: Int64
    package let edge: Edge
    /// How many private entries there have been, appended or waiting.
    let privateCount: Int64
    /// The last signed checkpoint, as it is served; nil before the first.
    package let checkpoint: String?
    /// Whether the database has ever held a checkpoint: if so, it must hold one.
    let isSigned: Bool
}

extension Log {
    /// The origin of a new log.
    ///
    /// - Parameters:
    ///   - address: the address people use, with or without its scheme; nil where there is none yet.
    ///   - publicKey: 32 bytes; they make an origin of their own where there is no address.
    package static func origin(address: String?, name: String, publicKey: [UInt8]) -> String {
        guard let address, !address.isEmpty else {
            return "heard.invalid/\(Digest32.of(publicKey).hex.prefix(16))/\(name)"
        }
        let host = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
        let trimmed = host.reversed().drop { $0 == "/" }.reversed()
        return String(trimmed) + "/\(name)"
    }

    /// Makes an empty log; the name must be new.
    package static func create(
        name: String,
        origin: String,
        key: VerifierKey,
        in writer: any Writer
    ) throws -> Log {
        let last: Int64 = try writer.row("SELECT COALESCE(MAX(id), 0) AS id FROM record_log")?["id"] ?? 0
        let id = ID<Log>(last + 1)
        try insert(id, name: name, origin: origin, key: key, in: writer)
        return Log(
            id: id,
            name: name,
            origin: origin,
            key: key,
            size: 0,
            edge: .empty,
            privateCount: 0,
            checkpoint: nil,
            isSigned: false
        )
    }

    static func insert(
        _ id: ID<Log>,
        name: String,
        origin: String,
        key: VerifierKey,
        in writer: any Writer
    ) throws {
        try writer.run(
            """
            INSERT INTO record_log (id, name, origin, verifier_key, size, edge, private_count)
            VALUES (\(id), \(name), \(origin), \(key.description), 0, \([UInt8]()), 0)
            """
        )
    }

    /// The log of that name, or nil.
    package static func named(_ name: String, in reader: any Reader) throws -> Log? {
        try reader.row("\(columns) WHERE name = \(name)").map(Log.init(row:))
    }

    package static func find(_ id: ID<Log>, in reader: any Reader) throws -> Log {
        guard let row = try reader.row("\(columns) WHERE id = \(id)") else {
            throw RecordError.noSuchLog(id.description)
        }
        return try Log(row: row)
    }

    /// Every log, in the order they were made.
    package static func all(in reader: any Reader) throws -> [Log] {
        try reader.rows("\(columns) ORDER BY id").map(Log.init(row:))
    }

    private static let columns: SQL = """
        SELECT id, name, origin, verifier_key, size, edge, private_count, checkpoint, is_signed FROM record_log
        """

    /// Throws a `RecordFault` where the row is not one that this program wrote.
    private init(row: Row) throws {
        name = try row["name"]
        origin = try row["origin"]
        guard let key = VerifierKey(try row["verifier_key"] as String) else {
            throw RecordFault(log: name, "its verifier key is not one")
        }
        guard key.name.utf8.elementsEqual(origin.utf8) else {
            throw RecordFault(log: name, "its origin is not the name of its key")
        }
        guard let edge = Edge(size: try row["size"], bytes: try row["edge"]) else {
            throw RecordFault(log: name, "its size and its right edge disagree")
        }
        id = try row["id"]
        self.key = key
        size = edge.size
        self.edge = edge
        privateCount = try row["private_count"]
        checkpoint = try row["checkpoint"]
        isSigned = try row["is_signed"]
    }
}
