import Kernel
import Storage

extension Writer {
    /// Erases parts of an entry, with their salts and what tables show of them, and says so in the log.
    ///
    /// - Parameters:
    ///   - ground: why it was right to erase.
    ///   - post: the post, not the person, that decided.
    ///   - kinds: the kinds of entry the program knows; the entry's own clears its tables.
    /// - Throws: `RecordError.cannotErase` where a part is not there, or says itself what was erased or hidden.
    @discardableResult
    package func erase(
        _ parts: Set<Part>,
        of position: Int64,
        in log: ID<Log>,
        ground: String,
        post: String,
        kinds: Kinds
    ) throws -> RecordedEntry {
        guard let target = try RecordedEntry.at(position, of: log, in: self) else {
            throw RecordError.noSuchEntry(position)
        }
        guard !parts.isEmpty, parts.allSatisfy({ target.entry[$0] != nil }) else {
            throw RecordError.cannotErase("a part that is not there")
        }
        guard target.kind != ContentErased.kind, target.kind != PrivateEntry.kind || !parts.contains(.facts) else {
            throw RecordError.cannotErase("what the record itself must know of entry \(position)")
        }
        let erased = ContentErased(position: position, parts: parts, ground: ground, post: post)
        let recorded = try append(erased.entry(about: target.references), to: log, at: world.now())
        for part in parts { try clear(part, of: position, in: log) }
        try kinds.erase(parts, of: try PrivateEntry.opened(target), in: self)
        return recorded
    }

    private func clear(_ part: Part, of position: Int64, in log: ID<Log>) throws {
        let columns: SQL =
            switch part {
            case .facts: "facts = NULL, facts_salt = NULL"
            case .originals: "originals = NULL, originals_salt = NULL"
            case .who: "who = NULL, who_salt = NULL"
            case .words: "words = NULL, words_salt = NULL"
            }
        try run("UPDATE record_entry SET \(columns) WHERE log_id = \(log) AND position = \(position)")
    }
}
