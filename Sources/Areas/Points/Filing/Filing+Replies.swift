import Kernel
import People
import Record
import Storage

extension Filing {
    /// Notes every reply of an owing group at the open points of its thread, each once.
    ///
    /// In whatever order mails come in: a reply is noted when it is filed after the question, and when the question is
    /// filed after it, or when a mail shows their two threads to be one.
    ///
    /// - Parameters:
    ///   - wholeText: the message's text with what it quotes, under which inline answers stand.
    ///   - points: what was made of the message just now.
    ///   - settled: points to which the message itself has done something.
    ///   - listed: points of the letter that it answers, which may stand in other threads.
    ///   - isAnswer: whether it came at a secret address: then it is later than the question, whatever its clock says.
    func noteReplies(
        around message: Message,
        wholeText: String,
        points: [Point],
        hasJoinedThreads: Bool,
        except settled: Set<ID<Point>> = [],
        listed: [ID<Point>] = [],
        isAnswer: Bool = false
    ) throws {
        if hasJoinedThreads {
            for reply in try repliesOfServices(in: message.thread) { try note(reply) }
        } else if isReply(message) {
            try note(message, wholeText: wholeText, except: settled, listed: listed, isAnswer: isAnswer)
        } else if !points.isEmpty {
            var points = points
            for reply in try repliesOfServices(in: message.thread) { try note(reply, at: &points) }
        }
    }

    private func isReply(_ message: Message) -> Bool {
        guard message.automatic == nil, message.heldBecause == nil, message.sentOn != nil else { return false }
        return message.group.flatMap(directory.side(of:)) == .services
    }

    private func repliesOfServices(in thread: ID<MessageThread>) throws -> [Message] {
        try Message.all(in: thread, from: directory.groups(on: .services), writer).filter(isReply)
    }

    private func note(
        _ reply: Message,
        wholeText: String? = nil,
        except settled: Set<ID<Point>> = [],
        listed: [ID<Point>] = [],
        isAnswer: Bool = false
    ) throws {
        guard let group = reply.group else { return }
        let here = try Point.owed(by: group, in: reply.thread, writer)
        let elsewhere = try listed.filter { id in !here.contains { $0.id == id } }
            .compactMap { try Point.find($0, in: writer) }
        var points = (here + elsewhere).filter { !settled.contains($0.id) }
        try note(reply, at: &points, wholeText: wholeText, isAnswer: isAnswer)
    }

    /// - Parameter points: as they stand in the tables; those at which the reply is noted are changed.
    private func note(
        _ reply: Message,
        at points: inout [Point],
        wholeText: String? = nil,
        isAnswer: Bool = false
    ) throws {
        guard let group = reply.group, let day = reply.sentOn else { return }
        var moments = Moments(writer: writer)
        let open = try points.indices.filter { place in
            let point = points[place]
            guard point.owedBy == group, point.isOwedAnAnswer else { return false }
            return try (isAnswer || moments.isEarlier(point, than: reply)) && !isNoted(reply, at: point)
        }
        let excerpts = ReplyMatch.excerpts(
            of: reply.newText ?? "",
            wholeText: wholeText,
            for: open.map { points[$0].words ?? "" }
        )
        for (place, excerpt) in zip(open, excerpts) {
            let point = points[place]
            let party = Party(group: group, name: reply.sender?.name)
            let noted = point.noteReply(reply.id, by: party, on: day, excerpt: excerpt)
            try writer.record(noted, in: area.log) { recorded in
                try noted.apply(recorded, to: point, in: writer, changing: noted.change)
            }
            noted.change(&points[place])
        }
    }

    private func isNoted(_ reply: Message, at point: Point) throws -> Bool {
        try writer.row(
            """
            SELECT position
              FROM point_history
             WHERE point_id = \(point.id) AND message_id = \(reply.id) AND kind = \(ReplyNoted.kind)
            """
        ) != nil
    }
}

/// The moments at which mails say that they were written, each asked for once.
private struct Moments {
    let writer: any Writer
    private var known: [ID<Message>: Instant?] = [:]

    init(writer: any Writer) { self.writer = writer }

    /// Whether the point was asked before the reply was written: by the moment where both mails tell it, else by the day.
    mutating func isEarlier(_ point: Point, than reply: Message) throws -> Bool {
        guard let day = reply.sentOn, point.clocks.startedOn <= day else { return false }
        guard let asked = try moment(of: point.message), let answered = try moment(of: reply.id) else { return true }
        return asked <= answered
    }

    private mutating func moment(of id: ID<Message>) throws -> Instant? {
        if let known = known[id] { return known }
        let moment: Instant? = try writer.row("SELECT sent_at FROM message WHERE id = \(id)")?["sent_at"] ?? nil
        known[id] = .some(moment)
        return moment
    }
}
