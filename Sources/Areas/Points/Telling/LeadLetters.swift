import Kernel
import Mail
import People
import Storage
import Wording

/// What families have said to a forum, to those who lead it: the families' words, each with the number to name it by.
struct LeadLetters {
    private let news: [Telling.News]
    private let message: Message
    private let words: AreaWords

    /// What a lead is told of at once, and not only by their digest.
    static let kinds: Set<String> = [PointAsked.kind]

    init(of news: [Telling.News], in message: Message, _ words: AreaWords) {
        self.news = news.compactMap { $0.only(Self.kinds) }
            .filter { $0.point.standing == .open && $0.point.withForum?.isHeld == false }
        self.message = message
        self.words = words
    }

    func send(in writer: any Writer) throws {
        for forum in Set(news.map(\.point.owedBy)).sorted() {
            for seat in try Seat.all(in: forum, writer) where seat.mayOnSomeTopic(.triage, on: words.today) {
                let own = news.filter { news in
                    // Nobody is told of what their own group has asked.
                    news.point.owedBy == forum && news.point.askedBy != forum
                        && seat.may(.triage, about: news.point.topic, on: words.today)
                }
                try send(own, to: seat, in: writer)
            }
        }
    }

    private func send(_ news: [Telling.News], to seat: Seat, in writer: any Writer) throws {
        guard let position = news.flatMap(\.lines).map(\.position).max(), let holder = seat.holder else { return }
        let address = ReplyAddress(
            area: words.area.id,
            message: message.id,
            holder: .member(holder.person, of: seat.group),
            points: news.map(\.point.id)
        )
        var letter = letter(news, to: holder)
        letter.replyTo = [try address.make(in: writer)]
        letter.language = try ReadingLanguage.find(of: holder.person, in: writer)
        letter.thread = LetterThread("message \(message.id) forum \(seat.group)")
        letter.timing = .byDay
        try writer.send(letter, once: "said \(words.area.id) \(position) \(seat.id)")
    }

    private func letter(_ news: [Telling.News], to holder: Seat.Holder) -> OutgoingLetter {
        let isNew = message.gate.screening == .waiting
        let new: [OutgoingLetter.Block] = isNew ? [.paragraph("Whoever wrote this has not written before.")] : []
        let said = news.enumerated().flatMap { place, news in blocks(of: news.point, place + 1) }
        return OutgoingLetter(
            kind: "said",
            to: holder.email,
            subject: isNew
                ? "Somebody new has written to the forum"
                : Phrase.counted(news.count, one: "question for the forum", many: "questions for the forum"),
            body: said + new + [.answering(howToAnswer(news.count, isNew: isNew))]
                + [.link(.init("Read and sort it on the page", path: words.path("today")))],
            reason: "You get this mail because you lead a forum in \(words.area.name)."
        )
    }

    private func blocks(of point: Point, _ number: Int) -> [OutgoingLetter.Block] {
        let said: OutgoingLetter.Block =
            point.words.map { .said(LetterWords.shortened($0)) } ?? .paragraph("The words have been erased.")
        let meant = point.withForum?.meantFor.flatMap(words.names.name(of:))
        return [.heading("\(number). \(point.reference)"), said]
            + (meant.map { [.paragraph("They mean \($0).")] } ?? [])
    }

    /// What a mail can say so that it is done without a page.
    private func howToAnswer(_ count: Int, isNew: Bool) -> Phrase {
        let numbers: Phrase = count == 1 ? "" : "To say it of one alone, write its number first."
        let sender: Phrase =
            isNew ? "Sending it on lets the sender in. To keep them out, write “keep out because …”." : ""
        return .sentences(
            [
                """
                You can answer this mail. Write “send to” and the service’s name, or “send” alone where the service is \
                clear. To set it aside, write “hold because …”. Nobody but leads reads why.
                """,
                numbers, sender,
            ].filter { $0 != "" }
        )
    }
}
