import Kernel
import Mail
import Storage

/// The threads a mail may belong to.
struct FoundThreads {
    /// The one it joins first, then those it shows to be the same; empty where it begins one.
    var threads: [ID<MessageThread>] = []
    /// It may belong to one of several, and a person must say to which.
    var areSeveral = false
}

extension Filing {
    /// By the secret address it came to; by Message-ID, In-Reply-To and References; failing those, for a reply, by its
    /// subject and the people in it.
    func threads(of incoming: Incoming, _ people: MessagePeople) throws -> FoundThreads {
        if case .delivered(let reply?) = incoming.way, let answered = try Message.find(reply.message, in: writer) {
            return FoundThreads(threads: [answered.thread])
        }
        let letter = incoming.letter
        let mentioned = try mentioned(people.mentions)
        if !mentioned.isEmpty { return FoundThreads(threads: mentioned) }
        guard letter.inReplyTo.isEmpty, letter.references.isEmpty, letter.subject.isReply,
            !letter.subject.base.isEmpty
        else { return FoundThreads() }
        let likely = try threadsBySubject(letter.subject.base.lowercased(), people)
        // An archive comes without anybody to ask: the newest is taken.
        guard incoming.way != .imported, likely.count > 1 else { return FoundThreads(threads: Array(likely.prefix(1))) }
        return FoundThreads(areSeveral: true)
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

    /// The threads on the same subject in which one of these people took part, the newest first: those in which the
    /// sender did, where there are any.
    private func threadsBySubject(_ base: String, _ people: MessagePeople) throws -> [ID<MessageThread>] {
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
        var (withSender, withOthers): ([ID<MessageThread>], [ID<MessageThread>]) = ([], [])
        for row in candidates {
            let sender: String? = try row["sender_address"]
            let recipients: [String] = try writer.rows(
                "SELECT address FROM message_recipient WHERE message_id = \(row["id"] as ID<Message>)"
            ).map { try $0["address"] }
            let there = Set(recipients + [sender].compactMap(\.self))
            let thread: ID<MessageThread> = try row["thread_id"]
            if let own = people.sender?.address, there.contains(own) {
                if !withSender.contains(thread) { withSender.append(thread) }
            } else if !here.isDisjoint(with: there), !withOthers.contains(thread) {
                withOthers.append(thread)
            }
        }
        return withSender.isEmpty ? withOthers : withSender
    }
}
