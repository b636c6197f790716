import Cryptography
import Kernel
import Storage
import Wording

extension Writer {
    /// Puts a letter in the outbox, in the transaction of what it tells.
    ///
    /// - Parameters:
    ///   - once: what tells it apart from every other: sent under the same key again, it stays one letter.
    package func send(_ letter: OutgoingLetter, once: String? = nil) throws {
        let (id, now) = (ID<OutboxLetter>.random(world), world.now())
        // A line each.
        let replyTo = letter.replyTo.isEmpty ? nil : letter.replyTo.joined(separator: "\n")
        let until = letter.usefulMinutes.map { Instant(milliseconds: now.milliseconds + Int64($0) * 60_000) }
        try run(
            """
            INSERT INTO letter (id, kind, to_address, subject, body, link, language, is_right_to_left, thread_key,
                                answers, reply_to, leave_path, once_key, message_key, made_at, useful_until,
                                people, files, state, due_at, tries)
            VALUES (\(id), \(letter.kind), \(letter.to), \(letter.subject.english), \(KeptLetter(letter).kept),
                    \(letter.link?.path), \(letter.language ?? Language.english.code), 0, \(letter.thread?.key),
                    \((letter.thread?.answers ?? []).joined(separator: " ")), \(replyTo), \(letter.leavePath),
                    \(once), \(MessageKey.of(once ?? "letter \(id)")), \(now), \(until),
                    \(letter.people), \(LetterFile.kept(letter.files)), 'queued',
                    \(letter.timing == .atOnce ? now : QuietHours.end(from: now)), 0)
            ON CONFLICT DO NOTHING
            """
        )
    }
}

/// What Message-IDs are made from: the same for the same key, and telling nothing of it.
package enum MessageKey {
    /// 32 small letters and digits.
    package static func of(_ key: String) -> String {
        String(Hex.text(SHA256.digest(Array("heard \(key)".utf8))).prefix(32))
    }

    /// Of the beginning that all letters of a thread point at.
    package static func ofThread(_ key: String) -> String { of("thread \(key)") }
}

extension ID<OutboxLetter> {
    fileprivate static func random(_ world: World) -> ID {
        ID(world.random(8).reduce(0) { $0 << 8 | Int64($1) } & .max)
    }
}
