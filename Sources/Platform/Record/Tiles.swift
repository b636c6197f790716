import Kernel
import Storage

/// The bytes of a log's tiles, made from what is stored (C2SP tlog-tiles).
package enum Tiles {
    /// A tile of hashes or of entries; nil where the log is not long enough for it yet.
    ///
    /// A partial tile stays to be had when the log has outgrown it: a client may hold an older checkpoint.
    package static func bytes(_ address: TileAddress, of log: ID<Log>, in reader: any Reader) throws -> [UInt8]? {
        guard (1...TileAddress.fullWidth).contains(address.width), (0...(1 << 48)).contains(address.number)
        else { return nil }
        let first = address.number * 256
        switch address.content {
        case .hashes(let level):
            guard (0...6).contains(level) else { return nil }
            let hashes = try StoredTree(log, in: reader).hashes(level: level, from: first, count: address.width)
            return hashes.count == address.width ? hashes.flatMap(\.bytes) : nil
        case .entries:
            return try entries(from: first, count: address.width, of: log, in: reader)
        }
    }

    /// Leaves, each after its length in two bytes.
    private static func entries(
        from first: Int64,
        count: Int,
        of log: ID<Log>,
        in reader: any Reader
    ) throws -> [UInt8]? {
        let rows = try reader.rows(
            """
            SELECT leaf FROM record_entry
             WHERE log_id = \(log) AND position >= \(first) AND position < \(first + Int64(count))
             ORDER BY position
            """
        )
        guard rows.count == count else { return nil }
        var bytes: [UInt8] = []
        for row in rows {
            let leaf = Array((try row["leaf"] as String).utf8)
            guard leaf.count <= Leaf.longest else { throw RecordError.leafTooLong }
            bytes.append(UInt8(leaf.count >> 8))
            bytes.append(UInt8(leaf.count & 255))
            bytes.append(contentsOf: leaf)
        }
        return bytes
    }
}
