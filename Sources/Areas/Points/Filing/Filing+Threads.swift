import Kernel
import Mail
import Storage

extension Filing {
    /// The threads a mail belongs to: the one it joins first, then those it shows to be the same.
    ///
    /// By Message-ID, In-Reply-To and References; failing those, for a reply, by its subject and the people in it.
    func threads(of letter: Letter, _ people: MessagePeople) throws -> [ID<MessageThread>] {
        let mentioned = try mentioned(people.mentions)
        if !mentioned.isEmpty { return mentioned }
        guard letter.inReplyTo.isEmpty, letter.references.isEmpty, letter.subject.isReply,
            !letter.subject.base.isEmpty
        else { return [] }
        return try threadBySubject(letter.subject.base.lowercased(), people).map { [$0] } ?? []
    }

    private func mentioned(_ mentions: [String]) throws -> [ID<MessageThread>] {
        guard !mentions.isEmpty else { return [] }
        return try writer.rows(
            """
            SELECT DISTINCT thread_id
              FROM message_mention
             WHERE area_id = \(area.id) AND mention IN \(list: mentions)
             ORDER BY thread_id
            """
        ).map { try $0["thread_id"] }
    }

    /// The newest thread on the same subject in which one of these people took part.
    private func threadBySubject(_ base: String, _ people: MessagePeople) throws -> ID<MessageThread>? {
        let candidates = try writer.rows(
            """
            SELECT id, thread_id, sender_address
              FROM message
             WHERE area_id = \(area.id) AND subject_base = \(base)
             ORDER BY id DESC
             LIMIT 50
            """
        )
        let here = Set(people.recipients.map(\.mailbox.address) + [people.sender?.address].compactMap(\.self))
        for row in candidates {
            let sender: String? = try row["sender_address"]
            let recipients: [String] = try writer.rows(
                "SELECT address FROM message_recipient WHERE message_id = \(row["id"] as ID<Message>)"
            ).map { try $0["address"] }
            let there = Set(recipients + [sender].compactMap(\.self))
            if !here.isDisjoint(with: there) { return try row["thread_id"] }
        }
        return nil
    }
}
