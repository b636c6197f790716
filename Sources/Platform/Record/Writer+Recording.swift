import Kernel
import Storage

extension Store {
    /// Appends the event to the log and makes its change, in one transaction.
    ///
    /// The same as `record` in a write, and quicker where many wait: what needs no lock is done before waiting for it.
    @discardableResult
    package func record(_ event: some Event, in log: ID<Log>, chance: World) async throws -> RecordedEntry {
        let entry = event.entry
        let content = try Content(entry, sealed: event.sealed, random: chance.random)
        let last = LastAnswer<RecordedEntry>()
        try await change { writer in
            let recorded = try writer.append(content, as: entry, to: log, at: writer.world.now())
            try event.apply(recorded, in: writer)
            last.keep(recorded)
        }
        return try last.taken()
    }
}

extension Writer {
    /// Appends the event to the log and makes its change, both in this transaction.
    @discardableResult
    package func record(_ event: some Event, in log: ID<Log>) throws -> RecordedEntry {
        try record(event, in: log) { try event.apply($0, in: self) }
    }

    /// Appends the event, and makes its change as told: by who has read already what the event itself would read.
    @discardableResult
    package func record(
        _ event: some Event,
        in log: ID<Log>,
        applying change: (RecordedEntry) throws -> Void
    ) throws -> RecordedEntry {
        let entry = event.entry
        let content = try Content(entry, sealed: event.sealed, random: world.random)
        let recorded = try append(content, as: entry, to: log, at: world.now())
        try change(recorded)
        return recorded
    }

    /// Appends an entry: its row, the log's new size and edge, and the tile hashes that it completes.
    func append(_ entry: Entry, to log: ID<Log>, at: Instant) throws -> RecordedEntry {
        let content = try Content(entry, random: world.random)
        return try append(content, as: entry, to: log, at: at)
    }

    /// Appends an entry whose content is sealed already.
    @discardableResult
    func append(_ content: Content, as entry: Entry, to log: ID<Log>, at: Instant) throws -> RecordedEntry {
        let leaf = try Leaf(at: at, kind: entry.kind, references: entry.references, commit: content.digests.commit)
            .bytes()
        let hash = Merkle.leafHash(leaf)
        let end = try end(of: log)
        let position = end.edge.size
        let text = String(decoding: leaf, as: UTF8.self)
        try StoredEntry.insert(content, leaf: text, hash: hash, at: position, of: log, in: self)
        for (subtree, hash) in end.edge.append(hash) where subtree.height.isMultiple(of: 8) {
            try insertNode(level: subtree.height / 8, number: subtree.number, hash, of: log)
        }
        memory.keep(end, under: log.number)
        return RecordedEntry(entry, in: log, position: position, at: at, digests: content.digests)
    }

    /// The log's end, which nobody else can move: on both engines there is one write transaction at a time.
    private func end(of log: ID<Log>) throws -> LogEnd {
        if let known: LogEnd = memory[log.number] { return known }
        guard let row = try row("SELECT size, edge FROM record_log WHERE id = \(log)") else {
            throw RecordError.noSuchLog(log.description)
        }
        guard let edge = Edge(size: try row["size"], bytes: try row["edge"]) else {
            throw RecordFault(log: log.description, "its size and its right edge disagree")
        }
        return LogEnd(log: log, edge: edge)
    }

    private func insertNode(level: Int, number: Int64, _ hash: Digest32, of log: ID<Log>) throws {
        try run(
            """
            INSERT INTO record_node (log_id, level, number, hash)
            VALUES (\(log), \(level), \(number), \(hash.bytes))
            """
        )
    }
}

/// Where a log ends in a transaction: of all that is appended in it, the last end alone is written.
private final class LogEnd: WrittenLate {
    static let table: StaticString = "record_log"

    let log: ID<Log>
    var edge: Edge

    init(log: ID<Log>, edge: Edge) { (self.log, self.edge) = (log, edge) }

    func write(in writer: any Writer) throws {
        try writer.run("UPDATE record_log SET size = \(edge.size), edge = \(edge.bytes) WHERE id = \(log)")
    }
}
