import Kernel
import Mail
import People
import Record
import Safety
import Storage

extension Filing {
    /// Decides where a mail belongs.
    func receive(_ incoming: Incoming, from sender: Sender) throws -> MessageReceived {
        let letter = incoming.letter
        let people = MessagePeople(
            sender: letter.from,
            recipients: recipients(of: letter, from: sender),
            mentions: letter.mentions
        )
        return MessageReceived(
            people: people,
            writing: incoming.writing,
            placing: try placing(incoming, sender, people),
            original: incoming.original,
            sealed: incoming.sealed
        )
    }

    private func placing(
        _ incoming: Incoming,
        _ sender: Sender,
        _ people: MessagePeople
    ) throws -> MessagePlacing {
        let letter = incoming.letter
        let found = try threads(of: incoming, people)
        // Whom a group has written to is awaited, and needs nobody to let them in.
        let isNew = try sender.groupAnswered == nil && sender.isNew(in: area.id, writer)
        let gate = Gate(isNew ? .waiting : .letIn)
        // What comes by mail has been read by no moderator, so it is never for everyone.
        let answering = sender.answers.map { answered -> Visibility in
            sender.isLead(directory) ? .onlyTheForum : min(answered.chosen, .forumAndService)
        }
        let chosen = answering ?? incoming.visibility
        var placing = MessagePlacing(
            channel: .email,
            digest: letter.contentDigest,
            sentOn: letter.dating.day,
            sentAt: letter.dating.moment,
            datedBy: letter.dating.source,
            group: sender.group,
            automatic: letter.automatic,
            heldBecause: sender.isKnown ? whyUndated(letter) : try whyHeld(incoming, people),
            visibility: chosen.now(.asChosen, gate),
            thread: found.threads.first,
            joined: Array(found.threads.dropFirst())
        )
        if placing.heldBecause == nil, found.areSeveral { placing.heldBecause = .severalThreads }
        if gate.screening != .letIn { (placing.chosen, placing.screening) = (chosen, gate.screening) }
        placing.senderCheck = incoming.senderCheck
        placing.isUnverified = sender.isUnverified
        return placing
    }

    private func recipients(of letter: Letter, from sender: Sender) -> [MessagePeople.Recipient] {
        func named(_ field: MessagePeople.Recipient.Field, _ mailboxes: [Mailbox]) -> [MessagePeople.Recipient] {
            mailboxes.map { .init(field: field, mailbox: $0, group: addresses.group(of: $0.address)) }
        }
        // A mail to a hundred thousand addresses is still one mail; its original names them all.
        var all = Array((named(.to, letter.to) + named(.cc, letter.cc)).prefix(500))
        // In answer to a group's own letter the area's address stands for that group: no other reads it.
        let isFamilies = { (one: MessagePeople.Recipient) in
            one.group.map { directory.side(of: $0) != .services } ?? false
        }
        if !all.contains(where: isFamilies), let place = all.firstIndex(where: { $0.group == nil }),
            let group = sender.groupAnswered
        {
            all[place] = .init(field: all[place].field, mailbox: all[place].mailbox, group: group)
        }
        return all
    }

    private func whyUndated(_ letter: Letter) -> Message.HeldBecause? { letter.dating.day == nil ? .noDay : nil }

    private func whyHeld(_ incoming: Incoming, _ people: MessagePeople) throws -> Message.HeldBecause? {
        let letter = incoming.letter
        if let undated = whyUndated(letter) { return undated }
        guard let sender = letter.from else { return letter.automatic == nil ? .noSender : nil }
        let isKnown = addresses.group(of: sender.address) != nil || people.recipients.contains { $0.group != nil }
        if isKnown { return nil }
        // Whoever writes to the area itself is read by its forum first, which lets them in or keeps them out.
        if incoming.way != .imported, letter.automatic == nil, try ForumOfArea.find(in: area.id, writer) != nil {
            return nil
        }
        return .nobodyKnown
    }
}

extension Letter {
    /// Its own Message-ID and those it answers, the most telling first; at most 100.
    fileprivate var mentions: [String] {
        var seen: Set<String> = []
        let all = [messageID].compactMap(\.self) + inReplyTo + references.reversed()
        return Array(all.filter { $0.utf8.count <= 998 && seen.insert($0).inserted }.prefix(100))
    }
}

extension Dating {
    fileprivate var moment: Instant? {
        if case .dated(let instant, _, _) = self { instant } else { nil }
    }

    fileprivate var source: Source? {
        if case .dated(_, _, let source) = self { source } else { nil }
    }
}
