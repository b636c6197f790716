/// How a sentence asks.
enum Asking: Equatable {
    case nothing
    /// Asks, but for no more than any reply, or only introduces what is asked: counts where nothing else does.
    case barely
    case plainly

    /// Reads a sentence: a question mark or the beginning of a request, and no mere courtesy.
    init(_ sentence: Range<Int>, in bytes: [UInt8]) {
        let clauses = Clauses(sentence, in: bytes)
        let asks =
            bytes.asks(sentence)
            ? !Self.isPleasantry(clauses) && !Self.isQuoting(clauses) && Self.isWriting(sentence, in: bytes)
            : Self.isRequest(clauses)
        guard asks else {
            self = .nothing
            return
        }
        self = Self.isBare(clauses) || Self.introduces(sentence, clauses, in: bytes) ? .barely : .plainly
    }

    private static func isRequest(_ clauses: Clauses) -> Bool {
        let opens = clauses.all.contains { AskingWords.requests.begin($0) && !AskingWords.courtesies.begin($0) }
        let asks = opens || clauses.hold(AskingWords.pleases)
        return asks && !clauses.hold(AskingWords.offers)
    }

    private static func isPleasantry(_ clauses: Clauses) -> Bool {
        clauses.all.isEmpty || clauses.are(AskingWords.pleasantries) || AskingWords.pleasantries.match(clauses.last)
            || AskingWords.smallTalk.begin(clauses.last)
    }

    /// Whether the sentence tells what the other side asked ("You asked who will chair?").
    private static func isQuoting(_ clauses: Clauses) -> Bool {
        quotings.begin(clauses.words[...])
    }

    private static func isBare(_ clauses: Clauses) -> Bool {
        clauses.words.count <= 14 && clauses.open(with: AskingWords.bareDemands) && !names(clauses)
    }

    /// Whether a bare demand says after all what it wants: "let us know when the group meets".
    private static func names(_ clauses: Clauses) -> Bool {
        clauses.all.contains { clause in clause.contains(where: questionWords.contains) }
    }

    private static func introduces(_ sentence: Range<Int>, _ clauses: Clauses, in bytes: [UInt8]) -> Bool {
        if bytes[sentence].last == UInt8(ascii: ":") { return true }
        return clauses.hold(introductions)
    }

    /// Whether there are letters enough for the marks: text whose charset was lost is full of question marks.
    private static func isWriting(_ sentence: Range<Int>, in bytes: [UInt8]) -> Bool {
        let letters = bytes[sentence].count { $0.isOfAWord }
        let marks = bytes[sentence].count { $0 == UInt8(ascii: "?") }
        return letters >= 2 && marks * 3 <= letters + 9
    }
}

private let quotings = Phrases.of("you asked, you wrote")

private let questionWords = WordSet.of("who, whom, whose, what, when, where, which, why, how, whether, if")

private let introductions = Phrases.of(
    """
    the following, these questions, these points, questions below, points below, queries below, following questions,
    each of these, my questions, our questions
    """
)
