import Kernel
import People
import Record
import Storage
import WorkingDays

/// Files mails into an area: each becomes a message of a thread, and what a family's mail asks becomes points.
///
/// Made once in a write transaction; what it has read of groups and promises holds for that transaction.
package struct Filing {
    let area: LocalArea
    let directory: Directory
    let addresses: AddressBook
    let promises: Promises
    let calendars: Calendars
    let writer: any Writer

    package init(into area: LocalArea, in writer: any Writer) throws {
        self.area = area
        self.writer = writer
        directory = try Directory(of: area.id, in: writer)
        addresses = try AddressBook(of: area.id, in: writer)
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
        let sender = try Sender(of: incoming, directory, addresses, writer)
        let received = try receive(incoming, from: sender)
        let recorded = try writer.record(received, in: area.log)
        let message = try Message(received, recorded)
        if let reason = message.heldBecause { return filed(message, as: .held(reason)) }
        try keepMailbox(of: message, sender)
        let understood = try act(on: message, sender)
        let points = try makePoints(of: message, incoming, after: understood, sender, asked: received)
        let references = points.map(\.reference)
        try tellAsker(understood, references, of: message, sender)
        try noteReplies(
            around: message,
            wholeText: incoming.letter.text,
            points: points,
            hasJoinedThreads: !received.placing.joined.isEmpty,
            except: understood.settled,
            listed: sender.listed,
            isAnswer: sender.isKnown
        )
        return filed(message, as: .kept, with: references)
    }

    private func makePoints(
        of message: Message,
        _ incoming: Incoming,
        after understood: Understood,
        _ sender: Sender,
        asked received: MessageReceived
    ) throws -> [Point] {
        if sender.isAsker, let answered = sender.answers {
            let asks = Ask.beside(understood, in: message.newText ?? "", asked: incoming.asks)
            return try makePoints(of: message, asks, after: answered, asked: received)
        }
        // What is said to Heard itself, by a lead or an officer, asks nobody else anything.
        guard sender.seat == nil, understood.done.isEmpty, sender.groupAnswered == nil else {
            return []
        }
        if isForTheForum(incoming, from: message.group, to: received.people?.recipients ?? []) {
            return try makePoints(of: message, incoming.asks, after: nil, asked: received)
        }
        return try makePoints(of: message, incoming.asks, asked: received)
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
}
