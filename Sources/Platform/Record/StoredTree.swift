import Kernel
import Storage

/// A log's tree as its stored hashes tell it: the leaves' beside the entries, the tiles' above.
package struct StoredTree {
    private let log: ID<Log>
    private let reader: any Reader

    package init(_ log: ID<Log>, in reader: any Reader) {
        self.log = log
        self.reader = reader
    }

    /// So many hashes of a tile level, from a number on; fewer where the log is shorter.
    func hashes(level: Int, from number: Int64, count: Int) throws -> [Digest32] {
        let last = number + Int64(count)
        let rows =
            level == 0
            ? try reader.rows(
                """
                SELECT hash FROM record_entry
                 WHERE log_id = \(log) AND position >= \(number) AND position < \(last)
                 ORDER BY position
                """
            )
            : try reader.rows(
                """
                SELECT hash FROM record_node
                 WHERE log_id = \(log) AND level = \(level) AND number >= \(number) AND number < \(last)
                 ORDER BY number
                """
            )
        return try rows.map { row in
            guard let hash = Digest32(try row["hash"] as [UInt8]) else { throw missing(level, number) }
            return hash
        }
    }

    /// The hash of a whole subtree, from the nearest tile level below it: at most 128 rows.
    package func hash(_ subtree: Subtree) throws -> Digest32 {
        let (level, rest) = (subtree.height / 8, subtree.height % 8)
        let first = subtree.number << rest
        let hashes = try hashes(level: level, from: first, count: 1 << rest)
        guard hashes.count == 1 << rest else { throw missing(level, first) }
        return Merkle.fold(hashes)
    }

    /// The hash of one leaf, or nil where the log is shorter.
    package func leafHash(at position: Int64) throws -> Digest32? {
        try hashes(level: 0, from: position, count: 1).first
    }

    package func root(at size: Int64) throws -> Digest32 { try Merkle.root(at: size, hash) }

    package func inclusionProof(of position: Int64, at size: Int64) throws -> [Digest32] {
        try Merkle.inclusionProof(of: position, at: size, hash)
    }

    package func consistencyProof(from old: Int64, to size: Int64) throws -> [Digest32] {
        try Merkle.consistencyProof(from: old, to: size, hash)
    }

    private func missing(_ level: Int, _ number: Int64) -> RecordFault {
        RecordFault(log: nil, "tile level \(level): a hash from \(number) on is missing or is not one")
    }
}
