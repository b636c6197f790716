import Kernel
import Storage
import Wording

/// A letter that waits to be delivered, or has been.
package struct OutboxLetter: Sendable, Equatable {
    package let id: ID<OutboxLetter>
    package let kind: String
    package let to: String
    package let subject: String
    package let text: String
    /// A path of the site.
    package let link: String?
    package let madeAt: Instant
    package let sentAt: Instant?
}

extension Writer {
    /// Puts a letter in the outbox, in the transaction of what it tells.
    ///
    /// - Parameters:
    ///   - catalogue: the language it is written in; nil for English.
    ///   - once: what tells it apart from every other: sent under the same key again, it stays one letter.
    package func send(_ letter: OutgoingLetter, in catalogue: Catalogue? = nil, once: String? = nil) throws {
        let id: ID<OutboxLetter> = .random(world)
        let (subject, text) = (letter.subject.text(in: catalogue), letter.text.text(in: catalogue))
        try run(
            """
            INSERT INTO outbox (id, kind, to_address, subject, body, link, once_key, made_at)
            VALUES (\(id), \(letter.kind), \(letter.to), \(subject), \(text), \(letter.link?.path),
                    \(once), \(world.now()))
            ON CONFLICT DO NOTHING
            """
        )
    }
}

extension OutboxLetter {
    private static let columns: SQL = "id, kind, to_address, subject, body, link, made_at, sent_at"

    private init(row: Row) throws {
        id = try row["id"]
        kind = try row["kind"]
        to = try row["to_address"]
        subject = try row["subject"]
        text = try row["body"]
        link = try row["link"]
        madeAt = try row["made_at"]
        sentAt = try row["sent_at"]
    }

    /// The newest letters, sent or not.
    package static func newest(_ count: Int, in reader: any Reader) throws -> [OutboxLetter] {
        try reader.rows("SELECT \(columns) FROM outbox ORDER BY made_at DESC, id DESC LIMIT \(count)")
            .map(OutboxLetter.init(row:))
    }

    /// Those that still wait, the oldest first.
    package static func waiting(_ count: Int, in reader: any Reader) throws -> [OutboxLetter] {
        try reader.rows(
            "SELECT \(columns) FROM outbox WHERE sent_at IS NULL ORDER BY made_at, id LIMIT \(count)"
        ).map(OutboxLetter.init(row:))
    }

    /// Notes that it has gone out, and forgets what it said: it may hold a way in.
    package func noteSent(in writer: any Writer) throws {
        try writer.run(
            "UPDATE outbox SET sent_at = \(writer.world.now()), body = '', link = NULL WHERE id = \(id)"
        )
    }
}
