import Kernel
import People
import Record
import Storage

/// Does what a mail asks for, where its secret address says whose it is; in the transaction that files it.
///
/// What is not certain is left as a mail is that comes any other way.
struct ReplyActing {
    let filing: Filing
    /// The mail.
    let message: Message
    /// What it answers.
    let answered: Message
    /// What the letter that it answers listed: the first is number 1.
    let points: [Point]
    private var writer: any Writer { filing.writer }

    /// Mails of one thread in a day, after which nothing more is done by mail: two programs may be talking.
    static let mostInADay = 20

    /// Whether as many mails came in the thread as people write in a day.
    func isTooMuch() throws -> Bool {
        let since = Instant(milliseconds: writer.world.now().milliseconds - 24 * 3_600_000)
        let row = try writer.row(
            """
            SELECT COUNT(*) AS mails
              FROM message
             WHERE thread_id = \(message.thread) AND channel = 'email' AND received_at > \(since)
            """
        )
        return try row?["mails"] ?? 0 > Self.mostInADay
    }

    /// What a service's reply asks for.
    func act(from seat: Seat) throws -> Understood {
        let reading = OfficerReading(
            message.newText ?? "",
            points: points.count,
            by: ActReading(today: writer.world.today, services: filing.directory.services(but: seat.group))
        )
        var understood = Understood(unclear: reading.unclear)
        for (place, act) in reading.acts.sorted(by: { $0.key < $1.key }) {
            let point = points[place]
            guard seat.may(.answerForService, about: point.topic, on: writer.world.today),
                let event = try? event(for: act, to: point, by: seat.party(named: message.sender?.name))
            else {
                understood.unclear.append(act.words ?? message.newText ?? "")
                continue
            }
            let made = try writer.record([event], Pledge(), in: filing.area)
            try understood.add(place + 1, point, .act(act, made?.reference), writer)
        }
        return understood
    }

    private func event(for act: ReplyAct, to point: Point, by party: Party) throws(PointError) -> any PointEvent {
        let today = writer.world.today
        switch act {
        case .acknowledge:
            guard point.waitsForAcknowledgement else { throw .alreadyDecided }
            return try point.acknowledge(by: party, on: today, filing.promises, filing.calendars)
        case .answer(let kind, let words, let day):
            var event = try point.answered(Answer(kind, because: words, by: day), by: party, on: today)
            event.reply = message.id
            return event
        case .moreTime(let day, let words): return try point.extend(to: day, because: words, by: party, on: today)
        case .passOn(let group, let words): return try point.transfer(to: group, because: words, by: party, on: today)
        }
    }

    /// What whoever asked says of the answers.
    func judge() throws -> Understood {
        let open = points.indices.filter { place in
            guard case .answered = points[place].reply else { return false }
            return points[place].standing == .open && (points[place].verdict ?? .notSaid) == .notSaid
        }
        let asked = points.indices.filter { place in
            if case .clarificationAsked = points[place].reply { points[place].standing == .open } else { false }
        }
        let reading = AskerReading(message.newText ?? "", answered: Array(open), points: points.count)
        var understood = Understood()
        for (place, said) in reading.verdicts.sorted(by: { $0.key < $1.key }) {
            let event = try? points[place].judge(
                said.verdict,
                saying: said.words,
                by: party(for: points[place]),
                on: writer.world.today,
                filing.promises,
                filing.calendars
            )
            guard let event else { continue }
            try writer.record(event, in: filing.area.log)
            try understood.add(place + 1, points[place], .verdict(said.verdict), writer)
        }
        if understood.done.isEmpty, asked.count == 1, let place = asked.first {
            try explain(points[place], number: place + 1, &understood)
        }
        if understood.done.isEmpty {
            if reading.hasMore { understood.unclear.append(message.newText ?? "") }
        } else if let rest = reading.rest {
            understood.unclear.append(rest)
        }
        return understood
    }

    private func explain(_ point: Point, number: Int, _ understood: inout Understood) throws {
        guard let words = message.newText, !words.isEmpty else { return }
        let event = try? point.clarify(
            words,
            by: party(for: point),
            on: writer.world.today,
            filing.promises,
            filing.calendars
        )
        guard let event else { return }
        try writer.record(event, in: filing.area.log)
        try understood.add(number, point, .explained, writer)
    }

    private func party(for point: Point) -> Party { Party(group: point.askedBy, name: answered.sender?.name) }
}

extension Understood {
    /// Adds what has just been recorded of a point, which is given as it stood before.
    fileprivate mutating func add(_ number: Int, _ point: Point, _ what: What, _ reader: any Reader) throws {
        let position = try HistoryLine.last(of: point.id, in: reader) ?? 0
        done.append(Done(number: number, point: point, what: what, position: position))
    }
}

extension ReplyAct {
    fileprivate var words: String? {
        switch self {
        case .acknowledge: nil
        case .answer(_, let words, _), .moreTime(_, let words), .passOn(_, let words): words
        }
    }
}

extension Directory {
    /// The services that a mail can name, but for the one that writes it.
    func services(but own: ID<Group>? = nil) -> [ActReading.Service] {
        groups(on: .services).filter { $0 != own }.compactMap { id in
            name(of: id).map { ActReading.Service(id: id, name: $0) }
        }
    }
}
