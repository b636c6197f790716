/// A sentence in the form phrases are looked for: its words, and where its clauses begin.
struct Clauses {
    /// The words of the whole sentence, but for those that only fill.
    let words: [Word]

    /// Each from where a request may begin (the start, after a comma or another break, after "and" or "but") on.
    let all: [ArraySlice<Word>]

    /// Reads the first 2,000 bytes; a request that has not begun by then is not looked for.
    init(_ sentence: Range<Int>, in bytes: [UInt8]) {
        var reading = WordReading()
        var place = sentence.lowerBound
        let end = Swift.min(sentence.upperBound, sentence.lowerBound + 2000)
        while place < end { place += reading.take(bytes[place], at: place, before: end, of: bytes) }
        reading.endWord()
        let words = reading.words
        self.words = words
        all = reading.starts.compactMap { start in
            let clause = words[start...].drop { connectives.contains($0) || asides.contains($0) }
            return clause.isEmpty ? nil : clause
        }
    }

    /// The last clause.
    var last: ArraySlice<Word> { all.last ?? [] }

    /// Whether some clause begins with one of the phrases.
    func open(with phrases: Phrases) -> Bool { all.contains(where: phrases.begin) }

    /// Whether one of the phrases stands anywhere in the sentence.
    func hold(_ phrases: Phrases) -> Bool {
        words.indices.contains { phrases.mayBegin(with: words[$0]) && phrases.begin(words[$0...]) }
    }

    /// Whether the whole sentence is one of the phrases.
    func are(_ phrases: Phrases) -> Bool { phrases.match(words[...]) }
}

/// Words in the making, byte by byte.
private struct WordReading {
    var words: [Word] = []
    /// Indices of the words that begin a clause.
    var starts = [0]
    private var word = Word()

    /// Takes the byte, and those that make one sign with it; how many they are.
    mutating func take(_ byte: UInt8, at place: Int, before end: Int, of bytes: [UInt8]) -> Int {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): word.append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
        case _ where byte.isWhiteSpace: endWord()
        case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "_"): break
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "("),
            UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"):
            endClause()
        case 0xC2...: return takeSign(at: place, before: end, of: bytes)
        default: word.append(byte)
        }
        return 1
    }

    mutating func endWord() {
        guard !word.isEmpty else { return }
        if contracted.mayHold(word), let whole = contractions[word] {
            words += whole
        } else if !fillers.contains(word) {
            if connectives.contains(word), let last = starts.last, last < words.count { starts.append(words.count) }
            words.append(word)
        }
        word = Word()
    }

    private mutating func endClause() {
        endWord()
        if starts.last != words.count { starts.append(words.count) }
    }

    private mutating func takeSign(at place: Int, before end: Int, of bytes: [UInt8]) -> Int {
        for sign in signs where place + sign.bytes.count <= end && bytes[place...].starts(with: sign.bytes) {
            switch sign.meaning {
            case .apostrophe: word.append(UInt8(ascii: "'"))
            case .space: endWord()
            case .clauseBreak: endClause()
            }
            return sign.bytes.count
        }
        word.append(bytes[place])
        return 1
    }
}

/// A sign of several bytes that parts words or stands in one.
private struct Sign {
    enum Meaning { case apostrophe, space, clauseBreak }

    let bytes: [UInt8]
    let meaning: Meaning

    static func of(_ signs: [String], _ meaning: Meaning) -> [Sign] {
        signs.map { Sign(bytes: Array($0.utf8), meaning: meaning) }
    }
}

private let signs =
    Sign.of(["’", "‘"], .apostrophe) + Sign.of(["“", "”", "–", "—", "¿"], .clauseBreak)
    + Sign.of(["\u{A0}", "？", "؟", "…"], .space)

private let contractions: [Word: [Word]] = [
    Word("i'd"): [Word("i"), Word("would")], Word("we'd"): [Word("we"), Word("would")],
    Word("i'm"): [Word("i"), Word("am")], Word("we're"): [Word("we"), Word("are")],
    Word("it'd"): [Word("it"), Word("would")],
]

private let contracted = WordGlance(contractions.keys)

/// Words that may stand inside any phrase and change nothing: "I would also like".
private let fillers = WordSet.of("also, really, just, very, again, too")

private let connectives = WordSet.of("and, but, so, or, therefore, then")

private let asides = WordSet.of(
    """
    finally, lastly, first, firstly, second, secondly, third, thirdly, next, additionally, furthermore,
    however, moreover, meanwhile, ps, nb, hi, hello, -
    """
)
