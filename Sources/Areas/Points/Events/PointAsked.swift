import Kernel
import People
import Record
import Safety
import Storage

/// A point has been made of the words of a message.
package struct PointAsked: Event {
    package static let kind = "point.asked"

    package let reference: Reference
    package let message: ID<Message>
    package let askedOn: Day
    package let askedBy: ID<Group>?
    package let owedBy: ID<Group>
    package let visibility: Visibility
    package let due: Clocks.Due
    /// Where its words stand in the message's new text: start and length in UTF-8 bytes; nil where it was split off.
    package let mark: [Int]?
    package let words: String?
    /// Who asked whom, as the receipt names them.
    package let names: PointNames?
    package let original: String?

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            references: [reference],
            who: names?.part,
            words: words.map { .facts(["words": $0]) },
            facts: .facts([
                "reference": reference, "message": message, "asked_on": askedOn, "asked_by": askedBy,
                "owed_by": owedBy, "visibility": visibility, "promise": due.promise,
                "acknowledgement_due": due.acknowledgement, "answer_rule_due": due.underRule,
                "answer_policy_due": due.underPolicy, "mark": mark, "to": names?.owedBy,
            ]),
            originals: original.map { .array([.string($0)]) }
        )
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        let point = Point(self, in: ID<LocalArea>(recorded.log.number))
        try point.insert(in: writer)
        try point.reindex(in: writer)
        try writer.run(
            """
            INSERT INTO point_number (area_id, year, last) VALUES (\(recorded.log), \(reference.year), \(reference.number))
            ON CONFLICT (area_id, year) DO UPDATE SET last = \(reference.number)
            """
        )
        try HistoryLine(
            point: point.id,
            position: recorded.position,
            kind: Self.kind,
            on: askedOn,
            by: askedBy,
            words: nil,
            until: point.clocks.answer.due,
            message: message
        ).insert(in: writer)
    }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        guard parts.contains(.words) else { return }
        let asked = try PointAsked(recorded)
        let area = ID<LocalArea>(recorded.log.number)
        guard var point = try Point.find(asked.reference, in: area, writer) else { return }
        point.words = nil
        try point.save(in: writer)
    }
}

extension PointAsked {
    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        reference = try facts["reference"]
        message = try facts["message"]
        askedOn = try facts["asked_on"]
        askedBy = try facts["asked_by"]
        owedBy = try facts["owed_by"]
        visibility = try facts["visibility"]
        due = Clocks.Due(
            promise: try facts["promise"],
            acknowledgement: try facts["acknowledgement_due"],
            underRule: try facts["answer_rule_due"],
            underPolicy: try facts["answer_policy_due"]
        )
        mark = try facts["mark"]
        words = try entry.words.map { try Fields($0)["words"] }
        names = try entry.who.map { try PointNames(part: $0, owedBy: facts["to"]) }
        original = entry.originals.flatMap { [String](recorded: $0)?.first }
    }
}

/// The names a receipt gives.
package struct PointNames: Sendable, Equatable {
    /// The person or mailbox that wrote.
    package let asker: String?
    /// The group it was written for, or nil.
    package let askedFor: String?
    package let owedBy: String?

    package init(asker: String?, askedFor: String?, owedBy: String?) {
        self.asker = asker
        self.askedFor = askedFor
        self.owedBy = owedBy
    }

    fileprivate var part: JSON { .facts(["asker": asker, "asked_for": askedFor]) }

    fileprivate init(part: JSON, owedBy: String?) throws {
        let fields = try Fields(part)
        self.init(asker: try fields["asker"], askedFor: try fields["asked_for"], owedBy: owedBy)
    }
}

extension Point {
    init(_ asked: PointAsked, in area: ID<LocalArea>) {
        id = Point.identity(of: asked.reference, askedOn: asked.askedOn, in: area)
        self.area = area
        reference = asked.reference
        message = asked.message
        askedBy = asked.askedBy
        askedOn = asked.askedOn
        owedBy = asked.owedBy
        words = asked.words
        topic = nil
        visibility = asked.visibility
        clocks = Clocks(
            promise: asked.due.promise,
            startedOn: asked.askedOn,
            acknowledgement: asked.due.acknowledgement.map { .running(due: $0) } ?? .none,
            answer: .init(underRule: asked.due.underRule, underPolicy: asked.due.underPolicy)
        )
        reply = .awaited
        standing = .open
        verdict = nil
    }

    /// A point's identity: its day, area and number packed, so that the newest asked has the highest number.
    ///
    /// Lists and search go newest first by identity alone, at any size: 17 bits of days since 1970 (to 2328), 12 of the
    /// area, 27 of the reference's number. Search keeps numbers below 2^57.
    static func identity(of reference: Reference, askedOn day: Day, in area: ID<LocalArea>) -> ID<Point> {
        ID(lowest(askedOn: day).number | (area.number & 4095) << 27 | Int64(reference.number & 134_217_727))
    }

    /// The lowest identity a point asked on a day can have.
    static func lowest(askedOn day: Day) -> ID<Point> { ID(Int64(max(0, min(day.number, 131_071))) << 39) }
}
