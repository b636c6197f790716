import Kernel
import Storage

/// An entry whose kind, subject, time and place in the log must not be known.
///
/// In the log it is of the kind `private`, about nothing, at the beginning of its hour; what it truly is stands in its
/// facts, under their salt.
struct PrivateEntry: Sendable {
    static let kind = "private"

    /// From 1 in each log, in the order they happened.
    let number: Int64
    /// How many entries the log had when it happened.
    let after: Int64
    /// What it truly is; its position is -1.
    let entry: RecordedEntry

    /// The entry that hides it.
    var sealed: Entry {
        let facts: FieldValues = [
            "number": number, "after": after, "at": entry.at.description, "kind": entry.kind,
            "ref": entry.references, "facts": entry.facts,
        ]
        return Entry(
            kind: PrivateEntry.kind,
            who: entry.who,
            words: entry.words,
            facts: .facts(facts),
            originals: entry.originals
        )
    }

    init(number: Int64, after: Int64, entry: RecordedEntry) {
        self.number = number
        self.after = after
        self.entry = entry
    }

    /// Opens an entry of the log.
    ///
    /// - Throws: `RecordFault` where it does not hold what this program writes.
    init(opening sealed: RecordedEntry) throws {
        guard let facts = sealed.facts, let number = facts["number"]?.number, let after = facts["after"]?.number,
            let at = facts["at"]?.text.flatMap({ Instant($0) }), let kind = facts["kind"]?.text,
            let references = facts["ref"]?.items
        else { throw RecordFault(log: nil, "entry \(sealed.position): its facts do not tell what it hides") }
        let entry = Entry(
            kind: kind,
            references: references.compactMap { $0.text.flatMap { Reference($0) } },
            who: sealed.who,
            words: sealed.words,
            facts: facts["facts"],
            originals: sealed.originals
        )
        var digests = sealed.digests.values
        if facts["facts"] == nil { digests[.facts] = nil }
        self.init(
            number: number,
            after: after,
            entry: RecordedEntry(entry, in: sealed.log, position: -1, at: at, digests: Digests(digests))
        )
    }

    /// What an entry is: itself, or what it hides.
    static func opened(_ recorded: RecordedEntry) throws -> RecordedEntry {
        recorded.kind == kind ? try PrivateEntry(opening: recorded).entry : recorded
    }
}

extension Instant {
    /// The beginning of the hour.
    var hour: Instant { Instant(milliseconds: milliseconds - ((milliseconds % 3_600_000) + 3_600_000) % 3_600_000) }
}
