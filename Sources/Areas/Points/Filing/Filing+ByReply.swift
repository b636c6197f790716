import Kernel
import Mail
import People
import Record
import Safety
import Storage

extension Filing {
    /// Does what a mail to a secret address asks for, and writes back what was understood.
    ///
    /// Nothing is done for what no person wrote, and nothing is written back to it.
    func act(on message: Message, _ sender: Sender) throws -> Understood {
        guard let answered = sender.answers, message.automatic == nil, message.heldBecause == nil else {
            return Understood()
        }
        let points = try sender.listed.compactMap { try Point.find($0, in: writer) }
        let acting = ReplyActing(filing: self, message: message, answered: answered, points: points)
        if try acting.isTooMuch() { return Understood(isTooMuch: true) }
        if let seat = sender.seat {
            let understood =
                directory.side(of: seat.group) == .services
                ? try acting.act(from: seat)
                : try LeadActing(filing: self, message: message, answered: answered, points: points).act(from: seat)
            try ReplyReceipt(understood, of: message, to: seat, listing: sender.listed, in: area, directory)
                .send(in: writer)
            return understood
        }
        guard sender.isAsker else { return Understood() }
        return try acting.judge()
    }

    /// Writes back to whoever asked what was understood from their mail, and what became of the rest.
    func tellAsker(_ understood: Understood, _ points: [Reference], of message: Message, _ sender: Sender) throws {
        guard sender.isAsker, let answered = sender.answers else { return }
        try AskerReceipt(understood, of: message, answering: answered, listing: sender.listed, in: area)
            .send(with: points, in: writer)
    }

    /// Keeps where whoever wrote a mail reads what comes back to them: where they wrote from, or where the letter that
    /// they answer went to.
    func keepMailbox(of message: Message, _ sender: Sender) throws {
        guard message.channel == .email, message.automatic == nil, sender.isPersonByMail else { return }
        var askers = [message.sender.map { LinkMail.Asker(email: $0.address, language: nil) }].compactMap(\.self)
        if let answered = sender.answers { askers = try LinkMail.askers(of: answered.id, in: writer) }
        for asker in askers { try LinkMail.keep(asker, of: message, in: writer) }
    }

    /// Whether a delivered mail is a family's and names no service: the forum reads it first, as what is said on a page.
    func isForTheForum(
        _ incoming: Incoming,
        from group: ID<Group>?,
        to recipients: [MessagePeople.Recipient]
    ) -> Bool {
        guard incoming.way != .imported, group.flatMap(directory.side(of:)) != .services else { return false }
        return !recipients.contains { $0.group.flatMap(directory.side(of:)) == .services }
    }

    /// Makes points for the forum that was written to, or the area's, to send on; where there is no forum, they go to the
    /// service that has those before.
    func makePoints(
        of message: Message,
        _ asks: [Ask],
        after answered: Message?,
        asked received: MessageReceived
    ) throws -> [Point] {
        guard !asks.isEmpty, message.automatic == nil, message.heldBecause == nil, let day = message.sentOn else {
            return []
        }
        let before = try answered.map { try Point.all(of: $0.id, in: writer) } ?? []
        let service = before.last { $0.withForum == nil }?.owedBy
        let named = received.people?.recipients.compactMap(\.group).first { directory.side(of: $0) == .families }
        guard let desk = try named ?? ForumOfArea.find(in: area.id, writer) ?? service else { return [] }
        let isForum = directory.side(of: desk) != .services
        let stage = Point.Stage.withForum(.init(since: day, meantFor: service))
        let none = Clocks.Due(promise: nil, acknowledgement: nil, underRule: nil, underPolicy: nil)
        return try record(
            asks,
            of: message,
            received,
            on: day,
            owedBy: desk,
            due: isForum ? none : Clocks.start(promises.holding(for: desk, on: day), on: day, calendars).dueDays,
            begins: Beginning(stage: isForum ? stage : nil, chosen: message.chosen, gate: message.gate)
        )
    }
}
