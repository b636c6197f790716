import Kernel
import Storage

/// What a server checks before it starts, in time that does not grow with the log.
package enum RightEdge {
    /// Reads the newest entries and tile hashes of a log and compares them with each other and with the last checkpoints.
    ///
    /// - Throws: `RecordFault`, saying what disagrees.
    package static func check(_ log: Log, keys: LogKeys, in reader: any Reader) throws {
        do { _ = try keys.signingKey(of: log) } catch RecordError.noKey {
            throw RecordFault(log: log.name, "its key is not in the keys folder")
        }
        do {
            let tree = StoredTree(log.id, in: reader)
            try checkEnd(of: log, in: reader)
            try checkLastLeaves(of: log, in: reader)
            try checkLastNodes(of: log, tree: tree)
            guard try tree.root(at: log.size) == log.edge.root else {
                throw RecordFault(log: log.name, "its tiles and its right edge disagree")
            }
            _ = try KeptCheckpoints.read(of: log, keys: keys, tree: tree)
        } catch let fault as RecordFault where fault.log == nil {
            throw RecordFault(log: log.name, fault.sentence)
        }
    }

    private static func checkEnd(of log: Log, in reader: any Reader) throws {
        let row = try reader.row("SELECT MAX(position) AS position FROM record_entry WHERE log_id = \(log.id)")
        let last = try row.flatMap { try $0["position"] as Int64? } ?? -1
        guard last == log.size - 1 else {
            throw RecordFault(log: log.name, "it says \(log.size) entries, and its last is entry \(last)")
        }
    }

    /// Hashes the leaves of the last tile again, whole or partial.
    private static func checkLastLeaves(of log: Log, in reader: any Reader) throws {
        let first = max(0, log.size - 1) / 256 * 256
        let rows = try StoredEntry.from(first, count: 256, of: log.id, in: reader)
        guard rows.count == Int(log.size - first) else {
            throw RecordFault(log: log.name, "its last entries are missing")
        }
        for row in rows where Merkle.leafHash(Array(row.leaf.utf8)).bytes != row.hash {
            throw row.fault("its leaf does not have the hash that is stored")
        }
    }

    /// Hashes the last full tile of each level again, which must be the last hash of the level above.
    private static func checkLastNodes(of log: Log, tree: StoredTree) throws {
        var level = 1
        while log.size >> (8 * level) > 0 {
            let count = log.size >> (8 * level)
            let below = try tree.hashes(level: level - 1, from: (count - 1) * 256, count: 256)
            let stored = try tree.hashes(level: level, from: count - 1, count: 2)
            guard below.count == 256, stored == [Merkle.fold(below)] else {
                throw RecordFault(log: log.name, "tile level \(level): hash \(count - 1) is not that of the tile below")
            }
            level += 1
        }
    }
}
