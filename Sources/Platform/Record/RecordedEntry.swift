import Kernel
import Storage

/// An entry as it stands in a log.
package struct RecordedEntry: Sendable {
    // In one place on the heap: an entry is handed on more often than it is read.
    private let kept: Kept

    private final class Kept: Sendable {
        let entry: Entry
        let log: ID<Log>
        let position: Int64
        let at: Instant
        let digests: Digests

        init(_ entry: Entry, in log: ID<Log>, position: Int64, at: Instant, digests: Digests) {
            self.entry = entry
            self.log = log
            self.position = position
            self.at = at
            self.digests = digests
        }
    }

    init(_ entry: Entry, in log: ID<Log>, position: Int64, at: Instant, digests: Digests) {
        kept = Kept(entry, in: log, position: position, at: at, digests: digests)
    }

    package var log: ID<Log> { kept.log }
    /// From 0.
    ///
    /// A private entry has no place that may be known: it is -1.
    package var position: Int64 { kept.position }
    package var at: Instant { kept.at }
    package var kind: String { kept.entry.kind }
    package var references: [Reference] { kept.entry.references }
    /// Nil where there never was one, or it has been erased; `digests` tells which.
    package var who: JSON? { kept.entry.who }
    package var words: JSON? { kept.entry.words }
    package var facts: JSON? { kept.entry.facts }
    package var originals: JSON? { kept.entry.originals }
    /// A digest for each part that the entry was recorded with.
    package var digests: Digests { kept.digests }
    var entry: Entry { kept.entry }

    /// Whether a part was recorded and is no longer there.
    package func isErased(_ part: Part) -> Bool { digests[part] != nil && entry[part] == nil }

    /// The same entry with some of its parts gone.
    func without(_ parts: Set<Part>) -> RecordedEntry {
        var entry = entry
        if parts.contains(.who) { entry.who = nil }
        if parts.contains(.words) { entry.words = nil }
        if parts.contains(.facts) { entry.facts = nil }
        if parts.contains(.originals) { entry.originals = nil }
        return RecordedEntry(entry, in: log, position: position, at: at, digests: digests)
    }

    /// The SHA-256 of each original the entry names: array items that are digests, or objects with `sha256`.
    package var originalDigests: [Digest32] {
        (originals?.items ?? []).compactMap { ($0.text ?? $0["sha256"]?.text).flatMap { Digest32(hex: $0) } }
    }
}

extension RecordedEntry {
    /// The entry at a position, or nil where the log is shorter.
    package static func at(
        _ position: Int64,
        of log: ID<Log>,
        in reader: any Reader
    ) throws -> RecordedEntry? {
        try StoredEntry.at(position, of: log, in: reader)?.recorded(log)
    }

    /// So many entries from a position on, in order.
    package static func from(
        _ position: Int64,
        count: Int,
        of log: ID<Log>,
        in reader: any Reader
    ) throws -> [RecordedEntry] {
        try StoredEntry.from(position, count: count, of: log, in: reader).map { try $0.recorded(log) }
    }
}
