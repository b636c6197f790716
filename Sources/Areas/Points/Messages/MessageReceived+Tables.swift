import Kernel
import Mail
import People
import Record
import Safety
import Storage

extension MessageReceived {
    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        let id: ID<Message> = recorded.identity()
        let thread = placing.thread ?? ID<MessageThread>(id.number)
        try writer.run(
            """
            INSERT INTO message (id, area_id, thread_id, digest, channel, sent_on, sent_at, received_at, group_id,
                                 sender_name, sender_address, subject, subject_base, new_text, automatic,
                                 held_because, visibility, chosen, screening, language, stands_for,
                                 sender_check, is_unverified)
            VALUES (\(id), \(recorded.log), \(thread), \(placing.digest), \(placing.channel), \(placing.sentOn),
                    \(placing.sentAt), \(recorded.at), \(placing.group), \(people?.sender?.name),
                    \(people?.sender?.address), \(writing?.subject), \(writing?.subjectBase), \(writing?.newText),
                    \(placing.automatic), \(placing.heldBecause), \(placing.visibility),
                    \(placing.chosen ?? placing.visibility), \(placing.screening), \(placing.language),
                    \(placing.standsFor), \(placing.senderCheck?.text), \(placing.isUnverified))
            """
        )
        if let original { try Message.insertOriginal(original, of: id, in: recorded, writer) }
        try insertRecipients(of: id, in: writer)
        try insertAttachments(of: id, in: writer)
        try joinThreads(thread, of: id, in: recorded, writer)
    }

    private func insertRecipients(of id: ID<Message>, in writer: any Writer) throws {
        for (position, recipient) in (people?.recipients ?? []).enumerated() {
            try writer.run(
                """
                INSERT INTO message_recipient (message_id, position, field, name, address, group_id)
                VALUES (\(id), \(position), \(recipient.field), \(recipient.mailbox.name),
                        \(recipient.mailbox.address), \(recipient.group))
                """
            )
        }
    }

    private func insertAttachments(of id: ID<Message>, in writer: any Writer) throws {
        for (position, file) in (writing?.attachments ?? []).enumerated() {
            try writer.run(
                """
                INSERT INTO message_attachment (message_id, position, name, media_type, size, sha256)
                VALUES (\(id), \(position), \(file.name), \(file.type), \(file.size), \(file.sha256))
                """
            )
        }
    }

    private func joinThreads(
        _ thread: ID<MessageThread>,
        of id: ID<Message>,
        in recorded: RecordedEntry,
        _ writer: any Writer
    ) throws {
        if !placing.joined.isEmpty {
            try writer.run("UPDATE message SET thread_id = \(thread) WHERE thread_id IN \(list: placing.joined)")
            try writer.run(
                "UPDATE message_mention SET thread_id = \(thread) WHERE thread_id IN \(list: placing.joined)"
            )
        }
        for mention in people?.mentions ?? [] {
            try writer.run(
                """
                INSERT INTO message_mention (area_id, mention, thread_id, message_id)
                VALUES (\(recorded.log), \(mention), \(thread), \(id))
                ON CONFLICT (area_id, mention) DO NOTHING
                """
            )
        }
    }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        let id: ID<Message> = recorded.identity()
        if parts.contains(.who) {
            try writer.run("UPDATE message SET sender_name = NULL, sender_address = NULL WHERE id = \(id)")
            try writer.run("DELETE FROM message_recipient WHERE message_id = \(id)")
            try writer.run("DELETE FROM message_mention WHERE message_id = \(id)")
        }
        if parts.contains(.words) {
            try writer.run(
                "UPDATE message SET subject = NULL, subject_base = NULL, new_text = NULL WHERE id = \(id)"
            )
            try writer.run("DELETE FROM message_attachment WHERE message_id = \(id)")
        }
        if parts.contains(.originals) { try Message.eraseOriginal(in: recorded, writer) }
    }
}

extension Message {
    /// The message as the table holds it just after the entry was recorded.
    init(_ received: MessageReceived, _ recorded: RecordedEntry) throws {
        let placing = received.placing
        id = recorded.identity()
        area = ID<LocalArea>(recorded.log.number)
        thread = placing.thread ?? ID<MessageThread>(id.number)
        channel = placing.channel
        sentOn = placing.sentOn
        receivedAt = recorded.at
        group = placing.group
        sender = received.people?.sender.map { Mailbox(name: $0.name?.kept, address: $0.address.kept) }
        subject = received.writing?.subject.kept
        newText = received.writing?.newText.kept
        automatic = placing.automatic
        heldBecause = placing.heldBecause
        visibility = placing.visibility
        chosen = placing.chosen ?? placing.visibility
        gate = Gate(placing.screening)
        language = placing.language
        standsFor = placing.standsFor
        senderCheck = placing.senderCheck
        isUnverified = placing.isUnverified
    }
}

extension String {
    /// The text as a store gives it back.
    fileprivate var kept: String { String(stored: stored) ?? self }
}
