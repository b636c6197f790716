import Kernel
import Mail
import People
import Safety
import Storage

extension Message {
    static let columns: SQL = """
        id, area_id, thread_id, channel, sent_on, received_at, group_id, sender_name, sender_address, subject,
        new_text, automatic, held_because, visibility, chosen, screening, is_hidden, language, stands_for,
        sender_check, is_unverified
        """

    init(row: Row) throws {
        id = try row["id"]
        area = try row["area_id"]
        thread = try row["thread_id"]
        channel = try row["channel"]
        sentOn = try row["sent_on"]
        receivedAt = try row["received_at"]
        group = try row["group_id"]
        let address: String? = try row["sender_address"]
        let name: String? = try row["sender_name"]
        sender = address.map { Mailbox(name: name, address: $0) }
        subject = try row["subject"]
        newText = try row["new_text"]
        automatic = try row["automatic"]
        heldBecause = try row["held_because"]
        visibility = try row["visibility"]
        chosen = try row["chosen"]
        gate = Gate(try row["screening"], isHidden: try row["is_hidden"])
        language = try row["language"]
        standsFor = try row["stands_for"]
        senderCheck = try (row["sender_check"] as String?).map(SenderCheck.init(text:))
        isUnverified = try row["is_unverified"]
    }

    package static func find(_ id: ID<Message>, in reader: any Reader) throws -> Message? {
        try reader.row("SELECT \(columns) FROM message WHERE id = \(id)").map(Message.init(row:))
    }

    /// The messages of a thread that come from some groups, the oldest day first; at most 200.
    static func all(in thread: ID<MessageThread>, from groups: [ID<Group>], _ reader: any Reader) throws -> [Message] {
        try reader.rows(
            """
            SELECT \(columns)
              FROM message
             WHERE thread_id = \(thread) AND group_id IN \(list: groups)
             ORDER BY sent_on, sent_at, id
             LIMIT 200
            """
        ).map(Message.init(row:))
    }

    /// The message that an original belongs to.
    package static func holding(
        original sha256: String,
        in area: ID<LocalArea>,
        _ reader: any Reader
    ) throws -> Message? {
        try reader.row(
            """
            SELECT \(columns)
              FROM message
             WHERE id = (SELECT message_id FROM message_original WHERE area_id = \(area) AND sha256 = \(sha256))
            """
        ).map(Message.init(row:))
    }

    /// The message with the same words, sender and day: another delivery of the same mail.
    package static func same(digest: String, in area: ID<LocalArea>, _ reader: any Reader) throws -> Message? {
        try reader.row(
            "SELECT \(columns) FROM message WHERE area_id = \(area) AND digest = \(digest) ORDER BY id LIMIT 1"
        ).map(Message.init(row:))
    }

    /// Whether something from an address was let in before.
    static func isLetIn(from address: String, in area: ID<LocalArea>, _ reader: any Reader) throws -> Bool {
        let letIn = Screening.letIn
        return try reader.row(
            """
            SELECT id
              FROM message
             WHERE area_id = \(area) AND sender_address = \(address) AND screening = \(letIn) AND held_because IS NULL
             LIMIT 1
            """
        ) != nil
    }

    /// Those of some messages whose words everyone may read.
    static func published(among messages: [ID<Message>], in reader: any Reader) throws -> Set<ID<Message>> {
        let visible = Visibility.allCases.filter(\.showsWords)
        let rows = try reader.rows(
            "SELECT id FROM message WHERE id IN \(list: messages) AND visibility IN \(list: visible)"
        )
        return Set(try rows.map { try $0["id"] })
    }

    /// The originals of a message, the first delivery first.
    package func originals(in reader: any Reader) throws -> [String] {
        try reader.rows("SELECT sha256 FROM message_original WHERE message_id = \(id) ORDER BY sha256")
            .map { try $0["sha256"] }
    }

    /// The groups it was sent to, in order, with the field that names them.
    package func recipients(in reader: any Reader) throws -> [MessagePeople.Recipient] {
        try reader.rows(
            "SELECT field, name, address, group_id FROM message_recipient WHERE message_id = \(id) ORDER BY position"
        ).map { row in
            MessagePeople.Recipient(
                field: try row["field"],
                mailbox: Mailbox(name: try row["name"], address: try row["address"]),
                group: try row["group_id"]
            )
        }
    }
}
