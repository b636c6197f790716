/// A sentence in the form phrases are looked for: its words, and where its clauses begin.
struct Clauses {
    /// The words of the whole sentence, but for those that only fill.
    let words: [Word]

    /// Indices of the words where a request may begin: the first, one after a comma or another break, after "and" or
    /// "but".
    private let starts: [Int]

    /// Reads the first 2,000 bytes; a request that has not begun by then is not looked for.
    init(_ sentence: Range<Int>, in bytes: [UInt8]) {
        var place = sentence.lowerBound
        let end = Swift.min(sentence.upperBound, sentence.lowerBound + 2000)
        let reading = bytes.withUnsafeBufferPointer { bytes in
            var reading = WordReading(length: end - place)
            while place < end { place += reading.take(bytes[place], at: place, before: end, of: bytes) }
            reading.endWord()
            return reading
        }
        let words = reading.words
        self.words = words
        starts = reading.starts.compactMap { words[$0...].firstIndex { !leadIns.contains($0) } }
    }

    /// The clauses, each with all that follows it.
    var all: some Collection<ArraySlice<Word>> { starts.lazy.map { words[$0...] } }

    /// The last clause.
    var last: ArraySlice<Word> { starts.last.map { words[$0...] } ?? [] }

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

    /// Makes room for the words of so many bytes.
    init(length: Int) { words.reserveCapacity(length / 4) }

    /// Takes the byte, and those that make one sign with it; how many they are.
    mutating func take(_ byte: UInt8, at place: Int, before end: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
        case _ where byte.isWhiteSpace: endWord()
        case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "_"): break
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "("),
            UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"):
            endClause()
        case 0xC2, 0xD8, 0xE2, 0xEF: return takeSign(at: place, before: end, of: bytes)
        default: word.append(byte)
        }
        return 1
    }

    mutating func endWord() {
        guard !word.isEmpty else { return }
        if remarkable.mayHold(word) { add(remarked: word) } else { words.append(word) }
        word = Word()
    }

    /// Adds a word that may be a contraction, a filler or a connective.
    private mutating func add(remarked word: Word) {
        if let whole = contractions[word] {
            words += whole
        } else if !fillers.contains(word) {
            if connectives.contains(word), let last = starts.last, last < words.count { starts.append(words.count) }
            words.append(word)
        }
    }

    private mutating func endClause() {
        endWord()
        if starts.last != words.count { starts.append(words.count) }
    }

    private mutating func takeSign(at place: Int, before end: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Int {
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

/// They begin with 0xC2, 0xD8, 0xE2 or 0xEF: `take` asks for no other.
private let signs =
    Sign.of(["’", "‘"], .apostrophe) + Sign.of(["“", "”", "–", "—", "¿"], .clauseBreak)
    + Sign.of(["\u{A0}", "？", "؟", "…"], .space)

private let contractions: [Word: [Word]] = [
    Word("i'd"): [Word("i"), Word("would")], Word("we'd"): [Word("we"), Word("would")],
    Word("i'm"): [Word("i"), Word("am")], Word("we're"): [Word("we"), Word("are")],
    Word("it'd"): [Word("it"), Word("would")],
]

/// Words that may stand inside any phrase and change nothing: "I would also like".
private let fillers = WordSet.of("also, really, just, very, again, too")

private let connectives = WordSet.of("and, but, so, or, therefore, then")

private let asides = WordSet.of(
    """
    finally, lastly, first, firstly, second, secondly, third, thirdly, next, additionally, furthermore,
    however, moreover, meanwhile, ps, nb, hi, hello, -
    """
)

/// Words that stand before a request's own.
private let leadIns = connectives.union(asides)

/// Most words need be asked only once whether anything is to be done about them.
private let remarkable = WordGlance(fillers.words.union(connectives.words).union(contractions.keys))
