import Kernel
import Record
import Safety
import Storage

/// A moderator lets everyone read a point's words: as they are, or without what tells who somebody is.
package struct WordsPublished: PointEvent {
    package static let kind = "point.words-published"

    package let act: Act
    /// What whoever spoke is told about it.
    package let said: String?
    package let text: PublicText
    package let decider: String?

    /// What everyone reads.
    package enum PublicText: Sendable, Equatable {
        case asWritten
        /// Nil where it has been erased; what was written stays sealed in its own entry.
        case edited(String?)
    }

    package var writing: FieldValues {
        if case .edited(let text) = text { ["words": said, "public": text] } else { ["words": said] }
    }
    package var who: FieldValues { ["name": act.by.name, "person": decider] }
    package var details: FieldValues { ["edited": text != .asWritten] }

    package func change(_ point: inout Point) {
        switch text {
        case .asWritten: point.moderation.publication = .published(on: act.on)
        case .edited(let words): point.moderation.publication = .edited(words, on: act.on)
        }
        point.moderation.decidedBy = decider
    }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        if parts.contains(.words) { try eraseWords(of: recorded, in: writer) }
        if parts.contains(.who) { try Moderation.eraseDecider(of: recorded, in: writer) }
    }
}

extension WordsPublished {
    package init(act: Act, said: String?, facts: Fields) throws {
        self.act = act
        self.said = said
        text = try facts["edited"] ? .edited(nil) : .asWritten
        decider = nil
    }

    package init(_ entry: RecordedEntry) throws {
        act = try Act(entry)
        let words = try entry.words.map { try Fields($0) }
        said = try words?["words"]
        text = try entry.fields(.facts)["edited"] ? .edited(try words?["public"]) : .asWritten
        decider = try entry.who.map { try Fields($0)["person"] } ?? nil
    }
}

extension Moderation {
    /// Forgets who decided, where no later decision stands.
    static func eraseDecider(of recorded: RecordedEntry, in writer: any Writer) throws {
        let act = try Act(recorded)
        for kind in [WordsPublished.kind, WordsKeptBack.kind] {
            guard try HistoryLine.isLast(of: kind, position: recorded.position, of: act.point, in: writer) else {
                return
            }
        }
        try Point.change(act.point, in: writer) { $0.moderation.decidedBy = nil }
    }
}
