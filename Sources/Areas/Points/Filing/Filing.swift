import Kernel
import Mail
import People
import Record
import Safety
import Storage
import WorkingDays

/// Files mails into an area: each becomes a message of a thread, and what a family's mail asks becomes points.
///
/// Made once in a write transaction; what it has read of groups and promises holds for that transaction.
package struct Filing {
    let area: LocalArea
    let directory: Directory
    let promises: Promises
    let calendars: Calendars
    let writer: any Writer

    package init(into area: LocalArea, in writer: any Writer) throws {
        self.area = area
        self.writer = writer
        directory = try Directory(of: area.id, in: writer)
        promises = try Promises(of: area.id, in: writer)
        calendars = try Calendars(of: area.id, in: writer)
    }

    /// Files one mail; said twice, it has one effect.
    package func file(_ incoming: Incoming) throws -> Filed {
        if let known = try Message.holding(original: incoming.original, in: area.id, writer) {
            return try self.known(known)
        }
        if let same = try Message.same(digest: incoming.letter.contentDigest, in: area.id, writer) {
            try writer.record(MessageCopied(message: same.id, original: incoming.original), in: area.log)
            return try known(same)
        }
        let received = try receive(incoming)
        let recorded = try writer.record(received, in: area.log)
        guard let message = try Message.find(recorded.identity(), in: writer) else { throw PointError.noSuchMessage }
        if let reason = message.heldBecause { return filed(message, as: .held(reason)) }
        let points = try makePoints(of: message, incoming.asks, asked: received)
        try noteReplies(
            around: message,
            wholeText: incoming.letter.text,
            hasPoints: !points.isEmpty,
            hasJoinedThreads: !received.placing.joined.isEmpty
        )
        return filed(message, as: .kept, with: points)
    }

    private func filed(_ message: Message, as status: Filed.Status, with points: [Reference] = []) -> Filed {
        Filed(
            status: status,
            message: message.id,
            thread: message.thread,
            fromGroup: message.group.flatMap(directory.name(of:)),
            points: points
        )
    }

    private func known(_ message: Message) throws -> Filed {
        filed(message, as: .duplicate, with: try Point.all(of: message.id, in: writer).map(\.reference))
    }

    /// Decides where a mail belongs.
    private func receive(_ incoming: Incoming) throws -> MessageReceived {
        let letter = incoming.letter
        let people = MessagePeople(
            sender: letter.from,
            recipients: recipients(of: letter),
            mentions: letter.mentions
        )
        let threads = try self.threads(of: letter, people)
        let placing = MessagePlacing(
            channel: .email,
            digest: letter.contentDigest,
            sentOn: letter.dating.day,
            sentAt: letter.dating.moment,
            datedBy: letter.dating.source,
            group: letter.from.flatMap { directory.group(of: $0.address) },
            automatic: letter.automatic,
            heldBecause: whyHeld(letter, people),
            visibility: incoming.visibility,
            thread: threads.first,
            joined: Array(threads.dropFirst())
        )
        let writing = MessageWriting(
            subject: letter.subject.text,
            subjectBase: letter.subject.base.lowercased(),
            newText: letter.newText,
            attachments: letter.attachments
        )
        return MessageReceived(people: people, writing: writing, placing: placing, original: incoming.original)
    }

    private func recipients(of letter: Letter) -> [MessagePeople.Recipient] {
        func named(_ field: MessagePeople.Recipient.Field, _ mailboxes: [Mailbox]) -> [MessagePeople.Recipient] {
            mailboxes.map { .init(field: field, mailbox: $0, group: directory.group(of: $0.address)) }
        }
        // A mail to a hundred thousand addresses is still one mail; its original names them all.
        return Array((named(.to, letter.to) + named(.cc, letter.cc)).prefix(500))
    }

    private func whyHeld(_ letter: Letter, _ people: MessagePeople) -> Message.HeldBecause? {
        if letter.dating.day == nil { return .noDay }
        guard let sender = letter.from else { return letter.automatic == nil ? .noSender : nil }
        let isKnown = directory.group(of: sender.address) != nil || people.recipients.contains { $0.group != nil }
        return isKnown ? nil : .nobodyKnown
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
