/// A word as phrases compare it: a number made of its letters in lower case.
///
/// Two words that share a number would be taken for each other; among 2^64 that costs, at worst, one odd proposal.
struct Word: Hashable, Sendable {
    private static let ofNoLetters: UInt64 = 14_695_981_039_346_656_037

    private var number = Word.ofNoLetters

    init() {}

    var isEmpty: Bool { number == Word.ofNoLetters }

    /// A word written in lower case.
    init(_ text: some StringProtocol) {
        for byte in text.utf8 { append(byte) }
    }

    /// Adds a byte of the word (Fowler, Noll and Vo's hash, 1a).
    mutating func append(_ byte: UInt8) {
        number = (number ^ UInt64(byte)) &* 1_099_511_628_211
    }

    fileprivate var low: UInt64 { number }
}

/// Phrases, found by their first word.
struct Phrases: Sendable {
    private let byFirstWord: [Word: [[Word]]]
    private let glance: WordGlance

    init(_ phrases: [String]) {
        let written = phrases.map { $0.split(separator: " ").map { Word($0) } }
        byFirstWord = Dictionary(grouping: written) { $0.first ?? Word() }
        glance = WordGlance(byFirstWord.keys)
    }

    /// Whether one of them may begin with the word: nearly always right, and quick.
    func mayBegin(with word: Word) -> Bool { glance.mayHold(word) }

    /// Whether the words begin with one of the phrases.
    func begin(_ words: ArraySlice<Word>) -> Bool {
        guard let first = words.first, mayBegin(with: first), let candidates = byFirstWord[first] else { return false }
        return candidates.contains { words.starts(with: $0) }
    }

    /// Whether the words are one of the phrases.
    func match(_ words: ArraySlice<Word>) -> Bool {
        guard let first = words.first, mayBegin(with: first), let candidates = byFirstWord[first] else { return false }
        return candidates.contains { words.elementsEqual($0) }
    }

    /// The items of a list written with commas, over lines or not.
    static func list(_ text: String) -> [String] {
        text.split(separator: ",").map { item in
            item.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        }
    }

    /// Phrases written with commas.
    static func of(_ text: String) -> Phrases { Phrases(list(text)) }

    /// Every phrase that begins as one of the first and goes on as one of the second.
    static func pairs(_ first: String, _ second: String) -> [String] {
        list(first).flatMap { start in list(second).map { "\(start) \($0)" } }
    }
}

/// Words that are looked for among those of a text.
struct WordSet: Sendable {
    let words: Set<Word>
    private let glance: WordGlance

    /// Words written with commas.
    static func of(_ text: String) -> WordSet { WordSet(Set(Phrases.list(text).map { Word($0) })) }

    private init(_ words: Set<Word>) {
        self.words = words
        glance = WordGlance(words)
    }

    func contains(_ word: Word) -> Bool { glance.mayHold(word) && words.contains(word) }

    /// The words of both.
    func union(_ other: WordSet) -> WordSet { WordSet(words.union(other.words)) }
}

/// Tells of most words at once that they are not among some: each sets one bit of 1,024.
struct WordGlance: Sendable {
    private var bits = [UInt64](repeating: 0, count: 16)

    init(_ words: some Sequence<Word>) {
        for word in words { bits[Int(word.low >> 6 & 15)] |= 1 << (word.low & 63) }
    }

    func mayHold(_ word: Word) -> Bool { bits[Int(word.low >> 6 & 15)] >> (word.low & 63) & 1 == 1 }
}
