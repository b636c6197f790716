import Kernel
import Storage

/// A letter that waits to be delivered, or has been.
package struct OutboxLetter: Sendable, Equatable {
    package let id: ID<OutboxLetter>
    package let kind: String
    package let to: String
    /// In English, until it is `written(in:)` its reader's language.
    package internal(set) var subject: String
    /// Says nothing once it has been sent: it may hold a way in.
    package internal(set) var body: LetterText
    package internal(set) var language: LetterLanguage
    /// The language its reader reads, as RFC 5646 writes it.
    package let reader: String
    /// What it says in any language; nil where it was kept in words, or has been forgotten.
    let said: KeptLetter?
    package let replyTo: [String]
    package let leavePath: String?
    package let thread: LetterThread?
    /// The group that sent it; empty where people did whose name is not known, nil where a machine wrote it.
    let people: String?
    /// Files that go with it.
    package let files: [LetterFile]
    /// What its Message-ID begins with: made from its once-key, so that a second try has the same.
    package let messageKey: String
    package let madeAt: Instant
    package let delivery: Delivery

    /// As plain text; the words of its link stand where its address will.
    package var text: String { body.plain() }
    /// The path of its first link.
    package var link: String? { body.link }
    package var sentAt: Instant? { if case .delivered(let at) = delivery { at } else { nil } }
}

extension OutboxLetter {
    static let columns: SQL = """
        id, kind, to_address, subject, body, link, language, is_right_to_left, thread_key, answers, reply_to,
        leave_path, people, files, message_key, made_at, state, due_at, tries, answer, ended_at
        """

    init(row: Row) throws {
        id = try row["id"]
        kind = try row["kind"]
        to = try row["to_address"]
        subject = try row["subject"]
        reader = try row["language"]
        said = KeptLetter(kept: try row["body"])
        body = try said?.text(in: nil) ?? LetterText(kept: row["body"], link: row["link"])
        language =
            said == nil
            ? LetterLanguage(code: reader, isRightToLeft: try row["is_right_to_left"]) : LetterLanguage(.english)
        let replyTo: String? = try row["reply_to"]
        self.replyTo = replyTo?.split(separator: "\n").map(String.init) ?? []
        leavePath = try row["leave_path"]
        let answers: String = try row["answers"]
        thread = (try row["thread_key"] as String?).map { key in
            LetterThread(key, answering: answers.split(separator: " ").map(String.init))
        }
        people = try row["people"]
        files = LetterFile.read(try row["files"])
        messageKey = try row["message_key"]
        madeAt = try row["made_at"]
        delivery = try Delivery(row: row, madeAt: madeAt)
    }

    /// The newest letters, sent or not.
    package static func newest(_ count: Int, in reader: any Reader) throws -> [OutboxLetter] {
        try reader.rows("SELECT \(columns) FROM letter ORDER BY made_at DESC, id DESC LIMIT \(count)")
            .map(OutboxLetter.init(row:))
    }

    /// Nil where there is none, or no more.
    package static func find(_ id: ID<OutboxLetter>, in reader: any Reader) throws -> OutboxLetter? {
        try reader.row("SELECT \(columns) FROM letter WHERE id = \(id)").map(OutboxLetter.init(row:))
    }

    /// The one that was sent under a key.
    package static func find(once key: String, in reader: any Reader) throws -> OutboxLetter? {
        try reader.row("SELECT \(columns) FROM letter WHERE once_key = \(key)").map(OutboxLetter.init(row:))
    }

    /// The group whose own letter a mail answers, by the Message-IDs that it names; nil where it answers none.
    ///
    /// Known for as long as the letter is kept.
    package static func people(answeredBy names: [String], in reader: any Reader) throws -> String? {
        let keys = names.compactMap { $0.split(separator: "@").first.map(String.init) }.filter { $0.utf8.count == 32 }
        guard !keys.isEmpty else { return nil }
        return try reader.row("SELECT people FROM letter WHERE people <> '' AND message_key IN \(list: keys) LIMIT 1")?[
            "people"
        ]
    }

    /// Those that still wait, the oldest first.
    package static func waiting(_ count: Int, in reader: any Reader) throws -> [OutboxLetter] {
        try reader.rows("SELECT \(columns) FROM letter WHERE due_at IS NOT NULL ORDER BY made_at, id LIMIT \(count)")
            .map(OutboxLetter.init(row:))
    }
}

extension Delivery {
    fileprivate init(row: Row, madeAt: Instant) throws {
        let (answer, ended): (String?, Instant?) = (try row["answer"], try row["ended_at"])
        switch try row["state"] as String {
        case "deferred":
            self = .deferred(until: try row["due_at"] ?? madeAt, tries: try row["tries"], answer: answer ?? "")
        case "delivered": self = .delivered(at: ended ?? madeAt)
        case "bounced": self = .bounced(at: ended ?? madeAt, why: answer ?? "")
        case "lapsed": self = .lapsed(at: ended ?? madeAt)
        default: self = .queued
        }
    }
}
