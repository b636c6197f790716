import Kernel
import People
import Record
import Storage

/// A lead has set a point aside for a reason that only leads read; recorded privately.
package struct PointHeld: Event {
    package static let kind = "point.held"

    package let act: Act
    /// From 1 for each point.
    package let number: Int
    package let reason: String?

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            references: [act.reference],
            who: .part(["name": act.by.name]),
            words: .part(["words": reason]),
            facts: .facts(["number": number], over: act.facts)
        )
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO point_hold (point_id, number, held_on, by_group_id, reason)
            VALUES (\(act.point), \(number), \(act.on), \(act.by.group), \(reason))
            """
        )
        try Point.change(act.point, in: writer) { $0.hold(true) }
    }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        guard parts.contains(.words) else { return }
        let held = try PointHeld(recorded)
        try writer.run(
            """
            UPDATE point_hold SET reason = NULL WHERE point_id = \(held.act.point) AND number = \(held.number)
            """
        )
    }
}

extension PointHeld {
    package init(_ entry: RecordedEntry) throws {
        act = try Act(entry)
        number = try entry.fields(.facts)["number"]
        reason = try entry.said("words")
    }
}

/// A point that was set aside is among the others again; recorded privately.
package struct PointLetGo: Event {
    package static let kind = "point.let-go"

    package let act: Act
    package let number: Int

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            references: [act.reference],
            who: .part(["name": act.by.name]),
            facts: .facts(["number": number], over: act.facts)
        )
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE point_hold SET released_on = \(act.on) WHERE point_id = \(act.point) AND number = \(number)
            """
        )
        try Point.change(act.point, in: writer) { $0.hold(false) }
    }
}

extension PointLetGo {
    package init(_ entry: RecordedEntry) throws {
        act = try Act(entry)
        number = try entry.fields(.facts)["number"]
    }
}

extension Point {
    fileprivate mutating func hold(_ isHeld: Bool) {
        guard var forum = withForum else { return }
        forum.isHeld = isHeld
        stage = .withForum(forum)
    }

    /// Changes every point of a message.
    static func changeAll(
        of message: ID<Message>,
        in writer: any Writer,
        _ change: (inout Point) -> Void
    ) throws {
        for point in try all(of: message, in: writer) { try point.save(in: writer, change) }
    }
}
