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
    package var begins = Beginning()

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            references: [reference],
            who: names?.part,
            words: words.map { .facts(["words": $0]) },
            facts: .facts(facts, over: begins.facts),
            originals: original.map { .array([.string($0)]) }
        )
    }

    private var facts: FieldValues {
        [
            "reference": reference, "message": message, "asked_on": askedOn, "asked_by": askedBy,
            "owed_by": owedBy, "visibility": visibility, "promise": due.promise,
            "acknowledgement_due": due.acknowledgement, "answer_rule_due": due.underRule,
            "answer_policy_due": due.underPolicy, "mark": mark, "to": names?.owedBy,
        ]
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        let point = Point(self, in: ID<LocalArea>(recorded.log.number))
        try point.insert(in: writer)
        try point.index(in: writer)
        LastPointNumber.keep(reference, of: point.area, writer)
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
        guard parts.contains(.words) || parts.contains(.who) else { return }
        let asked = try PointAsked(recorded)
        let area = ID<LocalArea>(recorded.log.number)
        try Point.find(asked.reference, in: area, writer)?.save(in: writer) { point in
            if parts.contains(.words) { point.words = nil }
            if parts.contains(.who) { point.shownName = nil }
        }
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
        words = try entry.said("words")
        names = try entry.who.map { try PointNames(part: $0, owedBy: facts["to"]) }
        original = entry.originals.flatMap { [String](recorded: $0)?.first }
        begins = try Beginning(facts)
    }
}
