import Kernel
import Storage

/// The check of one log: its entries against each other, its tiles, its edge and its checkpoints.
struct LogCheck {
    /// Entries read at once.
    private static let chunk = 512

    private let log: Log
    private let keys: LogKeys
    private let digestOfOriginal: @Sendable (Digest32) throws -> Digest32?
    private var edge = Edge.empty
    /// The tile hashes that the leaves come to.
    private var nodes: [Node: Digest32] = [:]
    /// Signed checkpoints that wait for the log to reach their size.
    private var signed: [(place: String, checkpoint: Checkpoint)] = []
    /// How many originals were read again.
    private(set) var originals = 0

    private struct Node: Hashable {
        let level: Int
        let number: Int64
    }

    init(_ log: Log, keys: LogKeys, digestOfOriginal: @escaping @Sendable (Digest32) throws -> Digest32?) {
        self.log = log
        self.keys = keys
        self.digestOfOriginal = digestOfOriginal
    }

    mutating func run(_ store: Store, replays: inout Replays) async throws {
        try readSigned()
        try await checkCounts(store)
        let log = log
        let erased = try await store.read { try ErasedParts.of(log.id, in: $0) }
        try await replays.begin(log)
        while edge.size < log.size {
            let first = edge.size
            let rows = try await store.read {
                try StoredEntry.from(first, count: LogCheck.chunk, of: log.id, in: $0)
            }.filter { $0.position < log.size }
            guard !rows.isEmpty else { throw RecordFault(log: log.name, "entry \(first) is missing") }
            try await replays.apply(try rows.map { try check($0, erased: erased) }, of: log)
        }
        try checkRoot()
        try await checkNodes(store)
        try await replays.checkKey(of: log)
    }

    /// Reads the checkpoints of both places and the key, which must be the log's own.
    private mutating func readSigned() throws {
        do { _ = try keys.signingKey(of: log) } catch RecordError.noKey {
            throw RecordFault(log: log.name, "its key is not in the keys folder")
        }
        let besideKey = try keys.checkpoint(log.name)
        try KeptCheckpoints.checkPlaces(of: log, besideKey: besideKey)
        let notes = [("the database", log.checkpoint), ("the keys folder", besideKey)]
        for (place, note) in notes {
            if let note { signed.append((place, try KeptCheckpoints.signed(note, in: place, of: log))) }
        }
    }

    /// Counts entries and tile hashes, in one view of a log that may grow.
    private func checkCounts(_ store: Store) async throws {
        let id = log.id
        try await store.read { reader in
            let log = try Log.find(id, in: reader)
            let entries = try reader.row("SELECT COUNT(*) AS count FROM record_entry WHERE log_id = \(id)")
            let count = try entries?["count"] as Int64? ?? 0
            guard count == log.size else {
                throw RecordFault(log: log.name, "it says \(log.size) entries, and holds \(count)")
            }
            let levels = try reader.rows(
                "SELECT level, COUNT(*) AS count FROM record_node WHERE log_id = \(id) GROUP BY level"
            )
            for row in levels {
                let (level, count) = (try row["level"] as Int, try row["count"] as Int64)
                guard (1...7).contains(level), count == log.size >> (8 * level) else {
                    throw RecordFault(
                        log: log.name,
                        "tile level \(level): \(count) hashes are not what its entries make"
                    )
                }
            }
        }
    }

    private mutating func check(_ row: StoredEntry, erased: ErasedParts) throws -> RecordedEntry {
        guard row.position == edge.size else { throw RecordFault(log: log.name, "entry \(edge.size) is missing") }
        let recorded = try EntryCheck(row, erased: erased).run(of: log.id)
        for digest in recorded.originalDigests {
            guard try digestOfOriginal(digest) == digest else {
                throw row.fault("its original \(digest.hex) is missing or changed")
            }
            originals += 1
        }
        for (subtree, hash) in edge.append(Merkle.leafHash(Array(row.leaf.utf8))) where subtree.height.isMultiple(of: 8)
        {
            nodes[Node(level: subtree.height / 8, number: subtree.number)] = hash
        }
        for (place, checkpoint) in signed where checkpoint.size == edge.size && checkpoint.root != edge.root {
            throw RecordFault(
                log: log.name,
                "its first \(edge.size) entries are not those of the checkpoint in \(place)"
            )
        }
        return recorded
    }

    private func checkRoot() throws {
        guard edge == log.edge else { throw RecordFault(log: log.name, "its right edge is not that of its entries") }
    }

    /// Compares every stored tile hash, and takes it from those that are owed.
    private mutating func checkNodes(_ store: Store) async throws {
        let log = log
        var owed = nodes
        var last: Int64 = -1
        for level in 1...7 {
            repeat {
                let after = last
                let rows = try await store.read { reader in
                    try reader.rows(
                        """
                        SELECT number, hash FROM record_node
                         WHERE log_id = \(log.id) AND level = \(level) AND number > \(after)
                         ORDER BY number LIMIT 2048
                        """
                    ).map { (number: try $0["number"] as Int64, hash: try $0["hash"] as [UInt8]) }
                }
                last = rows.last?.number ?? -1
                // A log that goes on growing has tiles beyond those it had when the check began.
                for row in rows where row.number < log.size >> (8 * level) {
                    guard owed.removeValue(forKey: Node(level: level, number: row.number))?.bytes == row.hash else {
                        throw RecordFault(
                            log: log.name,
                            "tile level \(level): hash \(row.number) is not that of its leaves"
                        )
                    }
                }
            } while last >= 0
        }
        if let missing = owed.keys.first {
            throw RecordFault(log: log.name, "tile level \(missing.level): hash \(missing.number) is missing")
        }
    }
}
