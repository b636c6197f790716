import Kernel
import Record
import Storage

/// A change of one complaint: how it is recorded, what it changes, how the complaint's story tells it.
///
/// While it is being written its entries are private (`Complaint.record` sees to it): nobody may learn from the record
/// that a group writes a complaint.
package protocol ComplaintEvent: Event {
    var act: ComplaintAct { get }
    /// Further things that it is about.
    var others: [Reference] { get }
    /// Everything that was written with it, each of which can only be erased together.
    var writing: FieldValues { get }
    /// Names and addresses of people beside the name of who did it.
    var who: FieldValues { get }
    /// Facts beside the act's.
    var details: FieldValues { get }
    /// The SHA-256 of each original that it names.
    var originals: [String] { get }
    /// What the story tells of what was said.
    var told: String? { get }
    /// The day that the story names with it.
    var until: Day? { get }
    /// Whether it changes what signatories agree to.
    var changesText: Bool { get }

    init(act: ComplaintAct, _ parts: EntryFields) throws

    func change(_ complaint: inout Complaint)
    /// Writes what it changes beside the complaint's own row.
    func write(in writer: any Writer) throws
    /// Clears what `write` and `change` have left of words that are erased.
    func forgetWords(in writer: any Writer) throws
    /// Clears what they have left of names.
    func forgetNames(in writer: any Writer) throws
}

/// The parts of an entry by field; a part that was erased has none.
package struct EntryFields: Sendable {
    package let facts: Fields
    package let words: Fields?
    package let who: Fields?
    package let originals: [String]

    init(_ entry: RecordedEntry) throws {
        facts = try entry.fields(.facts)
        words = try entry.words.map { try Fields($0) }
        who = try entry.who.map { try Fields($0) }
        originals = entry.originalDigests.map(\.hex)
    }

    /// What was written under a name; nil where nothing was, or where it has been erased.
    package func said(_ name: String) throws -> String? {
        guard let words else { return nil }
        // Asked for as what may be missing: beside other words, one that was not written is no fault.
        return try words[name] as String?
    }
}

extension ComplaintEvent {
    package var others: [Reference] { [] }
    package var writing: FieldValues { ["words": told] }
    package var who: FieldValues { [:] }
    package var details: FieldValues { [:] }
    package var originals: [String] { [] }
    package var told: String? { nil }
    package var until: Day? { nil }
    package var changesText: Bool { false }

    package func change(_ complaint: inout Complaint) {}
    package func write(in writer: any Writer) throws {}
    package func forgetWords(in writer: any Writer) throws {}
    package func forgetNames(in writer: any Writer) throws {}

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            references: ([act.reference] + others).sorted(),
            who: .part(who.over(["name": act.by.name])),
            words: .part(writing),
            facts: .facts(details, over: act.facts),
            originals: originals.isEmpty ? nil : originals.recorded
        )
    }

    package init(_ entry: RecordedEntry) throws {
        try self.init(act: ComplaintAct(entry), EntryFields(entry))
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        guard var complaint = try Complaint.find(act.complaint, in: writer) else {
            throw ComplaintError.noSuchComplaint(act.reference.description)
        }
        guard complaint.version + 1 == act.version else { throw ComplaintError.changedMeanwhile }
        complaint.version = act.version
        if changesText { complaint.textVersion = act.version }
        change(&complaint)
        try complaint.save(in: writer)
        try write(in: writer)
        try line.insert(in: writer)
    }

    var line: ComplaintLine {
        ComplaintLine(
            complaint: act.complaint,
            version: act.version,
            kind: Self.kind,
            on: act.on,
            by: act.by.group,
            words: told,
            until: until
        )
    }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        let event = try Self(recorded)
        if parts.contains(.words) {
            try ComplaintLine.eraseWords(of: event.act, in: writer)
            try event.forgetWords(in: writer)
        }
        if parts.contains(.who) { try event.forgetNames(in: writer) }
    }
}

extension Complaint {
    /// Records a change of a complaint: privately as long as it is a draft, openly from the day it is sent.
    package func record(_ event: some ComplaintEvent, in log: ID<Log>, _ writer: any Writer) throws {
        if isDraft && !(event is ComplaintSent) {
            try writer.recordPrivately(event, in: log)
        } else {
            try writer.record(event, in: log)
        }
    }
}
