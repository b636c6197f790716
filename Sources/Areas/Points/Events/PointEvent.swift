import Kernel
import Record
import Storage

/// A change of one point: how it is recorded, what it changes, how its timeline tells it.
package protocol PointEvent: Event {
    var act: Act { get }
    /// What was said with it: a part of its own, which can be erased alone.
    var said: String? { get }
    /// What the timeline tells of what was said.
    var told: String? { get }
    /// Everything that is written with it, as the entry keeps it.
    var writing: FieldValues { get }
    /// Names and identities of people.
    var who: FieldValues { get }
    /// Facts beside the act's.
    var details: FieldValues { get }
    /// Further points it is about.
    var others: [Reference] { get }
    /// The day the timeline names with it.
    var until: Day? { get }
    /// The message that brought it, where one did.
    var message: ID<Message>? { get }
    /// Whether it may change what commitments about the point show.
    var concernsCommitments: Bool { get }

    init(act: Act, said: String?, facts: Fields) throws

    func change(_ point: inout Point)
}

extension PointEvent {
    package var said: String? { nil }
    package var told: String? { said }
    package var writing: FieldValues { ["words": said] }
    package var who: FieldValues { ["name": act.by.name] }
    package var details: FieldValues { [:] }
    package var others: [Reference] { [] }
    package var until: Day? { nil }
    package var message: ID<Message>? { nil }
    package var concernsCommitments: Bool { true }

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            references: ([act.reference] + others).sorted(),
            who: .part(who),
            words: .part(writing),
            facts: .facts(details, over: act.facts)
        )
    }

    package init(_ entry: RecordedEntry) throws {
        let said = try entry.said("words")
        try self.init(act: Act(entry), said: said, facts: entry.fields(.facts))
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        try apply(recorded, in: writer, changing: change)
    }

    /// Changes the point and writes the line of its timeline, for changes that need more than the entry and the point.
    func apply(_ recorded: RecordedEntry, in writer: any Writer, changing change: (inout Point) -> Void) throws {
        guard let point = try Point.find(act.point, in: writer) else {
            throw PointError.noSuchPoint(act.reference.description)
        }
        try apply(recorded, to: point, in: writer, changing: change)
    }

    /// The same to a point that has just been read.
    func apply(
        _ recorded: RecordedEntry,
        to point: Point,
        in writer: any Writer,
        changing change: (inout Point) -> Void
    ) throws {
        try point.save(in: writer, telling: concernsCommitments, change)
        try HistoryLine(
            point: act.point,
            position: recorded.position,
            kind: Self.kind,
            on: act.on,
            by: act.by.group,
            words: told,
            until: until,
            message: message
        ).insert(in: writer)
    }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        if parts.contains(.words) { try eraseWords(of: recorded, in: writer) }
    }

    /// Clears what tables show of the words that were said with it.
    static func eraseWords(of recorded: RecordedEntry, in writer: any Writer) throws {
        let act = try Act(recorded)
        try HistoryLine.eraseWords(of: act.point, position: recorded.position, in: writer)
        guard try HistoryLine.isLast(of: Self.kind, position: recorded.position, of: act.point, in: writer),
            let point = try Point.find(act.point, in: writer)
        else { return }
        try point.save(in: writer) { $0.forgetWordsSaid(at: Self.kind) }
    }
}
