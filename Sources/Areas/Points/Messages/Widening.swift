import Kernel
import People
import Record
import Safety
import Storage

/// Whether a message that was meant for the forum alone may be sent to a service: asked by the forum, answered by
/// whoever spoke.
package struct Widening: Sendable, Equatable {
    package let askedOn: Day
    package let by: ID<Group>?
    /// Why the forum would like to; nil where it did not say.
    package let words: String?
    package let reply: Reply

    package enum Reply: Sendable, Equatable {
        case awaited
        case agreed(on: Day)
        case declined(on: Day)
    }

    /// What was asked last about a message; nil where nothing was.
    package static func last(of message: ID<Message>, in reader: any Reader) throws -> Widening? {
        try reader.row(
            """
            SELECT asked_on, by_group_id, words, answered_on, agreed
              FROM message_widening
             WHERE message_id = \(message)
            """
        ).map { row in
            let day: Day? = try row["answered_on"]
            let hasAgreed: Bool = try row["agreed"]
            return Widening(
                askedOn: try row["asked_on"],
                by: try row["by_group_id"],
                words: try row["words"],
                reply: day.map { hasAgreed ? .agreed(on: $0) : .declined(on: $0) } ?? .awaited
            )
        }
    }
}

extension Message {
    /// Asks whoever spoke whether a service may read what was said to the forum alone; once.
    package func askToWiden(
        saying words: String?,
        by party: Party,
        on day: Day,
        after last: Widening?
    ) throws(PointError) -> WideningAsked {
        guard gate.isOpen else { throw .notLetIn }
        guard chosen == .onlyTheForum else { throw .notOnlyForTheForum }
        guard last == nil else { throw .alreadyAskedToWiden }
        return WideningAsked(message: id, by: party, on: day, said: words)
    }

    /// Answers, as whoever spoke.
    package func answerWidening(_ agrees: Bool, _ asked: Widening?, on day: Day) throws(PointError) -> WideningAnswered
    {
        guard let asked, asked.reply == .awaited else { throw .nobodyAskedToWiden }
        guard chosen == .onlyTheForum else { throw .notOnlyForTheForum }
        return WideningAnswered(message: id, agrees: agrees, on: max(day, asked.askedOn))
    }
}

/// The forum has asked whoever spoke whether a service may read what was meant for the forum alone.
package struct WideningAsked: Event {
    package static let kind = "visibility.widening-asked"

    package let message: ID<Message>
    package let by: Party
    package let on: Day
    package let said: String?

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            who: .part(["name": by.name]),
            words: .part(["words": said]),
            facts: .facts(["message": message, "by": by.group, "on": on])
        )
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO message_widening (message_id, asked_on, by_group_id, words, agreed)
            VALUES (\(message), \(on), \(by.group), \(said), 0)
            """
        )
    }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        guard parts.contains(.words) else { return }
        let asked = try WideningAsked(recorded)
        try writer.run("UPDATE message_widening SET words = NULL WHERE message_id = \(asked.message)")
    }
}

extension WideningAsked {
    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        message = try facts["message"]
        by = try Party(by: entry)
        on = try facts["on"]
        said = try entry.said("words")
    }
}

/// Whoever spoke has said whether a service may read it, without their name.
package struct WideningAnswered: Event {
    package static let kind = "visibility.widening-answered"

    package let message: ID<Message>
    package let agrees: Bool
    package let on: Day

    package var entry: Entry {
        Entry(kind: Self.kind, facts: .facts(["message": message, "agrees": agrees, "on": on]))
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        try writer.run(
            "UPDATE message_widening SET answered_on = \(on), agreed = \(agrees) WHERE message_id = \(message)"
        )
        guard agrees else { return }
        guard var message = try Message.find(message, in: writer) else { throw PointError.noSuchMessage }
        message.chosen = max(message.chosen, .forumAndService)
        message.visibility = message.visibleNow
        try message.saveSafety(in: writer)
        try Point.changeAll(of: message.id, in: writer) { $0.chosen = max($0.chosen, .forumAndService) }
    }
}

extension WideningAnswered {
    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        message = try facts["message"]
        agrees = try facts["agrees"]
        on = try facts["on"]
    }
}
