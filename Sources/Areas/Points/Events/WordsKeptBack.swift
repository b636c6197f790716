import Kernel
import Record
import Safety
import Storage

/// A moderator does not let everyone read a point's words; the point itself goes on.
package struct WordsKeptBack: PointEvent {
    package static let kind = "point.words-kept-back"

    package let act: Act
    /// The reason, and for one person's matter the route of its own, as whoever spoke is told.
    package let said: String?
    package let ground: KeptBack
    package let decider: String?

    package var who: FieldValues { ["name": act.by.name, "person": decider] }
    package var details: FieldValues { ["ground": ground] }

    package func change(_ point: inout Point) {
        point.moderation.publication = .keptBack(ground, on: act.on)
        point.moderation.decidedBy = decider
    }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        if parts.contains(.words) { try eraseWords(of: recorded, in: writer) }
        if parts.contains(.who) { try Moderation.eraseDecider(of: recorded, in: writer) }
    }
}

extension WordsKeptBack {
    package init(act: Act, said: String?, facts: Fields) throws {
        self.act = act
        self.said = said
        ground = try facts["ground"]
        decider = nil
    }

    package init(_ entry: RecordedEntry) throws {
        act = try Act(entry)
        said = try entry.said("words")
        ground = try entry.fields(.facts)["ground"]
        decider = try entry.who.map { try Fields($0)["person"] } ?? nil
    }
}

/// Whoever spoke does not agree with what a moderator decided; another moderator decides.
package struct ModerationAppealed: PointEvent {
    package static let kind = "moderation.appealed"

    package let act: Act
    package let said: String?

    package func change(_ point: inout Point) {
        let ground: KeptBack? = if case .keptBack(let ground, _) = point.moderation.publication { ground } else { nil }
        point.moderation.publication = .appealed(ground, on: act.on)
        point.moderation.isAppealed = true
    }
}

extension ModerationAppealed {
    package init(act: Act, said: String?, facts: Fields) {
        self.act = act
        self.said = said
    }
}
