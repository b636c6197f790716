import Kernel
import Mail
import People
import Storage
import Web
import Wording

/// What came, to whoever asked and gave a mailbox that is theirs: below their own words, with what they can press or
/// write.
struct AskerLetters {
    private let news: [Telling.News]
    private let message: Message
    private let words: AreaWords

    /// What is worth a mail to who asked.
    static let kinds: Set<String> = [
        PointSent.kind, PointAcknowledged.kind, PointAnswered.kind, PointExtended.kind, ClarificationAsked.kind,
        PointTransferred.kind,
    ]

    init(of news: [Telling.News], in message: Message, _ words: AreaWords) {
        self.news = news.compactMap { $0.only(Self.kinds) }
        self.message = message
        self.words = words
    }

    /// Only to mailboxes whose owner has opened the link, or has written from there: what was asked is nobody else's.
    func send(in writer: any Writer) throws {
        guard let position = news.flatMap(\.lines).map(\.position).max() else { return }
        for asker in try LinkMail.askers(of: message.id, in: writer) {
            // Links and addresses are kept as hashes, so each letter has its own.
            let secret = AddressSecret(writer.world)
            try PrivateLink.make(secret, to: message.id, in: words.area.id, writer)
            let address = ReplyAddress(
                area: words.area.id,
                message: message.id,
                holder: .asker,
                points: news.map(\.point.id)
            )
            var letter = letter(to: asker.email, secret)
            letter.replyTo = [try address.make(in: writer)]
            letter.language = asker.language
            letter.thread = LetterThread("message \(message.id)")
            letter.timing = .byDay
            try writer.send(letter, once: "asker \(words.area.id) \(position) \(asker.email)")
        }
    }

    private func letter(to email: String, _ secret: AddressSecret) -> OutgoingLetter {
        OutgoingLetter(
            kind: "asker",
            to: email,
            subject: subject,
            body: news.enumerated().flatMap { place, news in blocks(of: news, place + 1, secret) }
                + answering.map(OutgoingLetter.Block.answering)
                + [.link(.init("See all you asked", path: SpeakingPlace.link(secret)))],
            reason: "You get this mail because you asked this and gave your address. Keep the link safe."
        )
    }

    private var kinds: Set<String> { Set(news.flatMap { $0.lines.map(\.kind) }) }

    private var subject: Phrase {
        if kinds.contains(PointAnswered.kind) { return "An answer to what you asked in \(words.area.name)" }
        if kinds.contains(ClarificationAsked.kind) { return "A question about what you asked in \(words.area.name)" }
        return "News of what you asked in \(words.area.name)"
    }

    /// Their own words first, then what came, then what they can press.
    private func blocks(of news: Telling.News, _ number: Int, _ secret: AddressSecret) -> [OutgoingLetter.Block] {
        let heading: [OutgoingLetter.Block] = self.news.count == 1 ? [] : [.heading("\(number). You asked")]
        let asked = news.point.words.map { [OutgoingLetter.Block.said(LetterWords.shortened($0))] } ?? []
        let came = news.lines.flatMap { line -> [OutgoingLetter.Block] in
            let day = PlainDates.long(line.on, asOf: words.today)
            return [.paragraph("\(day): \(PointWording.sentence(of: line, words.names)).")]
                + (line.words.map { [.said(LetterWords.shortened($0))] } ?? [])
        }
        return heading + asked + came + verdicts(on: news.point, secret)
    }

    private func verdicts(on point: Point, _ secret: AddressSecret) -> [OutgoingLetter.Block] {
        guard point.waitsForVerdict else { return [] }
        let choices: [(Phrase, Verdict)] = [("Yes", .yes), ("Partly", .partly), ("No", .no)]
        return [.paragraph("Did this answer you?")]
            + choices.map { words, verdict in
                .link(.init(words, path: ChosenVerdictController.path(secret, point.reference, verdict)))
            }
    }

    /// What a mail can say so that it is done without a page.
    private var answering: [Phrase] {
        let isAnswered = news.contains { $0.point.waitsForVerdict }
        var phrases: [Phrase] = []
        if isAnswered {
            phrases.append(
                news.count == 1
                    ? "You can answer this mail. Begin with yes, partly or no."
                    : "You can answer this mail. Write each number, then yes, partly or no."
            )
        }
        if kinds.contains(ClarificationAsked.kind) {
            phrases.append("You can answer this mail and say what you meant.")
        }
        return phrases + ["If you have another question, you can ask it in an answer to this mail."]
    }
}
