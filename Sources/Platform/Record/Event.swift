import Storage

/// A change, as the entry that records it and as what it does to tables.
///
/// A table's rows follow from entries alone: `apply` uses no time, no chance and nothing that the entry does not hold, so
/// that the check can do it again and compare. Applying an entry whose parts are erased leaves the same rows as applying
/// the whole one and then erasing.
package protocol Event: Sendable {
    /// `point.answered`: a noun and what has happened to it. Never changed once shipped.
    static var kind: String { get }
    var entry: Entry { get }
    /// Parts of the entry that were sealed before: what was read outside a transaction need not be written out in it.
    var sealed: ByPart<Content.Sealed> { get }
    /// Reads the event back; parts may have been erased.
    init(_ entry: RecordedEntry) throws
    /// Makes the change in the tables.
    func apply(_ recorded: RecordedEntry, in writer: any Writer) throws
    /// Clears what the tables show of erased parts. `recorded` has them no longer.
    static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws
}

extension Event {
    package var sealed: ByPart<Content.Sealed> { ByPart() }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {}
}
