import Kernel
import People
import Record
import Safety
import Storage

/// Somebody is worried about safety: the message is hidden until the named lead has read it; recorded privately.
package struct WorryRaised: Event {
    package static let kind = "safety.worry-raised"

    package let message: ID<Message>
    /// From 1 for each message.
    package let number: Int
    package let by: Party
    package let on: Day
    /// What the worry is, where it was said.
    package let words: String?

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            who: .part(["name": by.name]),
            words: .part(["words": words]),
            facts: .facts(["message": message, "number": number, "by": by.group, "on": on])
        )
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO message_worry (message_id, number, raised_on, by_group_id, words)
            VALUES (\(message), \(number), \(on), \(by.group), \(words))
            """
        )
        try Message.changeGate(of: message, in: writer) { $0.isHidden = true }
    }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        guard parts.contains(.words) else { return }
        let raised = try WorryRaised(recorded)
        try writer.run(
            """
            UPDATE message_worry SET words = NULL WHERE message_id = \(raised.message) AND number = \(raised.number)
            """
        )
    }
}

extension WorryRaised {
    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        message = try facts["message"]
        number = try facts["number"]
        by = try Party(by: entry)
        on = try facts["on"]
        words = try entry.said("words")
    }
}

/// The named lead has read every worry about a message and decided who may see it; recorded privately.
package struct WorryRead: Event {
    package static let kind = "safety.worry-read"

    package let message: ID<Message>
    package let outcome: Outcome
    package let by: Party
    package let on: Day

    /// What the named lead decided.
    package enum Outcome: String, Sendable, CaseIterable, Storable, Recordable {
        /// It is seen again as before.
        case shown
        /// It was passed to the safeguarding route, and stays hidden here.
        case passedOn = "passed-on"
    }

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            who: .part(["name": by.name]),
            facts: .facts(["message": message, "outcome": outcome, "by": by.group, "on": on])
        )
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE message_worry
               SET read_on = \(on), outcome = \(outcome)
             WHERE message_id = \(message) AND read_on IS NULL
            """
        )
        try Message.changeGate(of: message, in: writer) { $0.isHidden = outcome == .passedOn }
    }
}

extension WorryRead {
    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        message = try facts["message"]
        outcome = try facts["outcome"]
        by = try Party(by: entry)
        on = try facts["on"]
    }
}
