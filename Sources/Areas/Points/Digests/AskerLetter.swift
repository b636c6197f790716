import Kernel
import Mail
import People
import Web
import Wording

/// One thing that came, to whoever asked.
struct AskerLetter {
    private let point: Point
    private let line: HistoryLine
    private let secret: AddressSecret
    private let words: AreaWords

    init(_ point: Point, _ line: HistoryLine, _ secret: AddressSecret, _ words: AreaWords) {
        self.point = point
        self.line = line
        self.secret = secret
        self.words = words
    }

    func letter(to email: String) -> OutgoingLetter {
        let asked = point.words.map { [OutgoingLetter.Block.said(LetterWords.shortened($0))] } ?? []
        let day = PlainDates.long(line.on, asOf: words.today)
        let said = line.words.map { [OutgoingLetter.Block.said(LetterWords.shortened($0))] } ?? []
        var letter = OutgoingLetter(
            kind: "asker",
            to: email,
            subject: subject,
            body: asked + [.paragraph("\(day): \(PointWording.sentence(of: line, words.names)).")] + said
                + [.link(.init(press, path: SpeakingPlace.link(secret)))],
            reason: "You get this mail because you asked this and gave your address. Keep the link safe."
        )
        letter.timing = .byDay
        letter.thread = LetterThread("message \(point.message)")
        return letter
    }

    private var subject: Phrase {
        switch line.kind {
        case PointAnswered.kind: "An answer to what you asked in \(words.area.name)"
        case ClarificationAsked.kind: "A question about what you asked in \(words.area.name)"
        default: "News of what you asked in \(words.area.name)"
        }
    }

    private var press: Phrase {
        switch line.kind {
        case PointAnswered.kind: "Say if this answered you"
        case ClarificationAsked.kind: "Say what you meant"
        default: "See what you asked"
        }
    }
}
