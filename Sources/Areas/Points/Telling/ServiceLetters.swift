import Kernel
import Mail
import People
import Storage
import Wording

/// What families ask of a service, to those who answer for it: the families' words, each with the number to answer
/// under.
///
/// Each reader gets an address of their own, at which their answer is done.
struct ServiceLetters {
    private let news: [Telling.News]
    private let message: Message
    private let words: AreaWords

    /// What a service is told of at once, and not only by its digest.
    static let kinds: Set<String> = [
        PointSent.kind, PointTransferred.kind, PointClarified.kind, PointJudged.kind,
    ]

    init(of news: [Telling.News], in message: Message, _ words: AreaWords) {
        self.news = news.compactMap { $0.only(Self.kinds) }.filter { $0.point.waitsForItsService }
        self.message = message
        self.words = words
    }

    func send(in writer: any Writer) throws {
        for service in Set(news.map(\.point.owedBy)).sorted() {
            let readers = try ServiceReaders(of: service, on: words.today, in: writer)
            var letters: [String: (reader: ServiceReader, news: [Telling.News])] = [:]
            for news in news where news.point.owedBy == service {
                for reader in readers.readers(of: news.point) {
                    letters[reader.address, default: (reader, [])].news.append(news)
                }
            }
            for (_, letter) in letters.sorted(by: { $0.key < $1.key }) {
                try send(letter.news, of: service, to: letter.reader, in: writer)
            }
        }
    }

    private func send(
        _ asked: [Telling.News],
        of service: ID<Group>,
        to reader: ServiceReader,
        in writer: any Writer
    ) throws {
        guard let position = asked.flatMap(\.lines).map(\.position).max() else { return }
        let address = ReplyAddress(
            area: words.area.id,
            message: message.id,
            holder: reader.holder,
            points: asked.map(\.point.id)
        )
        var letter = letter(asked, to: reader)
        letter.replyTo = [try address.make(in: writer)]
        letter.language = reader.language
        letter.thread = LetterThread("message \(message.id) service \(service)")
        letter.timing = .byDay
        try writer.send(letter, once: "asked \(words.area.id) \(position) \(reader.address)")
    }

    private func letter(_ asked: [Telling.News], to reader: ServiceReader) -> OutgoingLetter {
        let blocks = asked.enumerated().flatMap { place, news in self.blocks(of: news, place + 1, of: asked.count) }
        return OutgoingLetter(
            kind: "asked",
            to: reader.address,
            subject: subject(of: asked),
            body: blocks + [.answering(Self.howToAnswer(asked.count))]
                + [.link(.init("Answer on the page", path: words.path("queue")))],
            reason: "You get this mail because you answer for a service in \(words.area.name)."
        )
    }

    private func subject(of asked: [Telling.News]) -> Phrase {
        let kinds = Set(asked.compactMap(\.lines.last?.kind))
        if kinds == [PointClarified.kind] { return "Families say what they meant" }
        if kinds == [PointJudged.kind] { return "Your answer was not enough for families" }
        return Phrase.counted(asked.count, one: "question from families", many: "questions from families")
    }

    /// What was asked, what is new of it, and by when it is to be answered.
    private func blocks(of news: Telling.News, _ number: Int, of count: Int) -> [OutgoingLetter.Block] {
        let point = news.point
        let heading: Phrase = count == 1 ? "\(point.reference)" : "\(number). \(point.reference)"
        let asked: OutgoingLetter.Block =
            point.words.map { .said(LetterWords.shortened($0)) } ?? .paragraph("The words have been erased.")
        let said = news.lines.filter { $0.kind != PointSent.kind }.flatMap { line -> [OutgoingLetter.Block] in
            let day = PlainDates.long(line.on, asOf: words.today)
            return [.paragraph("\(day): \(PointWording.sentence(of: line, words.names)).")]
                + (line.words.map { [.said(LetterWords.shortened($0))] } ?? [])
        }
        return [.heading(heading), asked] + said + due(of: point).map(OutgoingLetter.Block.paragraph)
    }

    private func due(of point: Point) -> [Phrase] {
        var days: [Phrase] = []
        if case .running(let due) = point.clocks.acknowledgement {
            days.append("Say by \(PlainDates.long(due, asOf: words.today)) that you have it.")
        }
        if let due = point.clocks.answer.due {
            days.append("The answer is due on \(PlainDates.long(due, asOf: words.today)).")
        }
        return days
    }

    /// What a mail can say so that it is done without a page.
    static func howToAnswer(_ count: Int) -> Phrase {
        count == 1
            ? """
            You can answer this mail. Begin with yes or no, and say why. Or write “already done” or “not yet, until \
            5 December”, and more. For more time, write “until 5 December because …”. If it is not yours, write “pass \
            on to”, the service’s name, and why. If you write “received”, families see that you have it.
            """
            : """
            You can answer this mail. Write each number, then yes or no, and say why. Or write “already done” or “not \
            yet, until 5 December”, and more. For more time, write “until 5 December because …”. If one is not yours, \
            write its number, “pass on to”, the service’s name, and why. If you write “received”, families see that \
            you have all of them.
            """
    }
}

extension Point {
    /// Whether its service has it and owes it an answer.
    fileprivate var waitsForItsService: Bool { withForum == nil && isOwedAnAnswer }
}
