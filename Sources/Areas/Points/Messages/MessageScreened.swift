import Kernel
import People
import Record
import Safety
import Storage

/// A lead has let in the first message of a new sender, who is free from then on.
package struct MessageLetIn: Event {
    package static let kind = "message.let-in"

    package let message: ID<Message>
    package let by: Party
    package let on: Day

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            who: .part(["name": by.name]),
            facts: .facts(["message": message, "by": by.group, "on": on])
        )
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        try Message.changeGate(of: message, in: writer) { $0.screening = .letIn }
    }
}

extension MessageLetIn {
    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        message = try facts["message"]
        by = try Party(by: entry)
        on = try facts["on"]
    }
}

/// A lead keeps a message out, for a reason that only leads read; recorded privately.
package struct MessageKeptOut: Event {
    package static let kind = "message.kept-out"

    package let message: ID<Message>
    /// From 1 for each message.
    package let number: Int
    package let by: Party
    package let on: Day
    package let reason: String?

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            who: .part(["name": by.name]),
            words: .part(["words": reason]),
            facts: .facts(["message": message, "number": number, "by": by.group, "on": on])
        )
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO message_kept_out (message_id, number, kept_out_on, by_group_id, reason)
            VALUES (\(message), \(number), \(on), \(by.group), \(reason))
            """
        )
        try Message.changeGate(of: message, in: writer) { $0.screening = .keptOut }
    }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        guard parts.contains(.words) else { return }
        let kept = try MessageKeptOut(recorded)
        try writer.run(
            """
            UPDATE message_kept_out SET reason = NULL WHERE message_id = \(kept.message) AND number = \(kept.number)
            """
        )
    }
}

extension MessageKeptOut {
    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        message = try facts["message"]
        number = try facts["number"]
        by = try Party(by: entry)
        on = try facts["on"]
        reason = try entry.said("words")
    }
}

extension Message {
    /// Opens or closes the gate of a message and of all its points.
    static func changeGate(
        of id: ID<Message>,
        in writer: any Writer,
        _ change: (inout Gate) -> Void
    ) throws {
        guard var message = try find(id, in: writer) else { throw PointError.noSuchMessage }
        change(&message.gate)
        message.visibility = message.visibleNow
        try message.saveSafety(in: writer)
        try Point.changeAll(of: id, in: writer) { change(&$0.gate) }
    }

    /// Who may see the message as a whole: its words become public point by point, except where it came by mail.
    var visibleNow: Visibility { chosen.now(channel == .email ? .asChosen : .waiting, gate) }

    func saveSafety(in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE message
               SET chosen = \(chosen), visibility = \(visibility), screening = \(gate.screening),
                   is_hidden = \(gate.isHidden)
             WHERE id = \(id)
            """
        )
    }
}
