import Kernel
import Storage

/// Signs checkpoints, one at a time for each log, and never two of different histories.
package struct Signer: Sendable {
    private let keys: LogKeys

    package init(keys: LogKeys) { self.keys = keys }

    /// Signs the log where it has grown since the last checkpoint, and gives the note that is now the last.
    ///
    /// Only what a reader sees is signed: entries that stand in a transaction not yet committed could still vanish. Nil
    /// for an empty log.
    /// - Throws: `RecordFault` where the log and what was signed before disagree; nothing is signed then.
    @discardableResult
    package func sign(_ id: ID<Log>, in store: Store) async throws -> String? {
        let committed = try await store.read { try Log.find(id, in: $0).size }
        guard committed > 0 else { return nil }
        return try await store.write { try sign(id, at: committed, in: $0) }
    }

    private func sign(_ id: ID<Log>, at size: Int64, in writer: any Writer) throws -> String {
        // Holds the log's row, so that whoever else signs or appends waits.
        try writer.run("UPDATE record_log SET size = size WHERE id = \(id)")
        let log = try Log.find(id, in: writer)
        let tree = StoredTree(id, in: writer)
        let kept = try KeptCheckpoints.read(of: log, keys: keys, tree: tree)
        if let last = kept.largest, last.checkpoint.size >= size {
            try keep(last.note, of: log, in: writer)
            return last.note
        }
        let checkpoint = Checkpoint(origin: log.origin, size: size, root: try tree.root(at: size))
        try prove(checkpoint, goesOnFrom: kept.largest?.checkpoint, of: log, tree: tree)
        let note = try keys.signingKey(of: log).sign(checkpoint.text).description
        try keep(note, of: log, in: writer)
        return note
    }

    /// The file first: what a crash leaves there is still of this log, which is longer.
    private func keep(_ note: String, of log: Log, in writer: any Writer) throws {
        try keys.keep(note, log.name)
        if log.checkpoint != note {
            try writer.run("UPDATE record_log SET checkpoint = \(note), is_signed = 1 WHERE id = \(log.id)")
        }
    }

    private func prove(
        _ checkpoint: Checkpoint,
        goesOnFrom last: Checkpoint?,
        of log: Log,
        tree: StoredTree
    ) throws {
        guard log.edge.root == (try tree.root(at: log.size)) else {
            throw RecordFault(log: log.name, "its tiles and its right edge disagree")
        }
        guard let last else { return }
        let proof = try tree.consistencyProof(from: last.size, to: checkpoint.size)
        let isConsistent = Merkle.isConsistent(
            from: last.size,
            root: last.root,
            to: checkpoint.size,
            root: checkpoint.root,
            proof: proof
        )
        guard isConsistent else {
            throw RecordFault(log: log.name, "it does not go on from the last checkpoint")
        }
    }
}
