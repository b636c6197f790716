import Kernel
import Storage

extension Writer {
    /// Makes a change whose entry must tell nothing of it: not its kind, its subject, its hour's minute, its place.
    ///
    /// The change is made now; the entry waits for `flushPrivate`. Its position is -1, here and when it is applied again.
    @discardableResult
    package func recordPrivately(_ event: some Event, in log: ID<Log>) throws -> RecordedEntry {
        let row = try row(
            """
            UPDATE record_log SET private_count = private_count + 1 WHERE id = \(log) RETURNING private_count, size
            """
        )
        guard let row else { throw RecordError.noSuchLog(log.description) }
        let recorded = RecordedEntry(event.entry, in: log, position: -1, at: world.now(), digests: Digests(ByPart()))
        let entry = PrivateEntry(number: try row["private_count"], after: try row["size"], entry: recorded)
        try entry.wait(in: self)
        try event.apply(recorded, in: self)
        return recorded
    }

    /// Appends the private entries of hours that are over, shuffled, and says how many.
    ///
    /// Of the present hour none is appended: it would stand beside the entry that caused it.
    @discardableResult
    package func flushPrivate(of log: ID<Log>) throws -> Int {
        let waiting = try PrivateEntry.waiting(of: log, before: world.now().hour, in: self)
        // Sorted by digests over random salts: an order that tells nothing.
        let sealed = try waiting.map { ($0, try Content($0.sealed, random: world.random)) }
            .sorted { $0.1.digests.commit.hex < $1.1.digests.commit.hex }
        for (entry, content) in sealed {
            try append(content, as: entry.sealed, to: log, at: entry.entry.at.hour)
            try run("DELETE FROM record_private WHERE log_id = \(log) AND number = \(entry.number)")
        }
        return sealed.count
    }
}
