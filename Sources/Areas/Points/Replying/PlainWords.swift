/// A text as words for looking things up in: small letters, without marks at their ends.
struct PlainWords: Sendable {
    /// One word.
    struct Word: Sendable, Equatable {
        /// In small letters, with straight apostrophes: `we'll`, `5th`, `05/12/2026`.
        let text: String
        /// The marks that follow it: `,` or `.`.
        let closing: String
    }

    let words: [Word]
    /// Every word with one space around it, so that phrases are found whole: ` we need more time `.
    private let line: String

    init(_ text: some StringProtocol) {
        var words: [Word] = []
        for piece in text.lowercased().split(whereSeparator: \.isWhitespace) {
            if let word = Self.word(piece) {
                words.append(word)
            } else if let last = words.popLast() {
                // A dash that stands alone belongs to the word before it.
                words.append(Word(text: last.text, closing: last.closing + piece))
            }
        }
        self.words = words
        line = " " + words.map(\.text).joined(separator: " ") + " "
    }

    var count: Int { words.count }

    func has(_ phrase: String) -> Bool { line.contains(" \(phrase) ") }

    func hasAny(_ phrases: [String]) -> Bool { phrases.contains(where: has) }

    /// How many words the first of these phrases has with which the text begins.
    func begins(withAny phrases: [String]) -> Int? {
        phrases.first { line.hasPrefix(" \($0) ") }.map { $0.split(separator: " ").count }
    }

    /// Whether one of some words begins a later sentence.
    func beginsLaterSentence(withAny openings: Set<String>) -> Bool {
        zip(words, words.dropFirst()).contains { before, word in
            openings.contains(word.text)
                && before.closing.unicodeScalars.contains { ".!?;:".unicodeScalars.contains($0) }
        }
    }

    /// How many words come after the first of some words.
    func count(afterAny joints: Set<String>) -> Int? {
        words.firstIndex { joints.contains($0.text) }.map { words.count - $0 - 1 }
    }

    private static func word(_ piece: some StringProtocol) -> Word? {
        let scalars = Array(piece.unicodeScalars)
        let isLetter = { (scalar: Unicode.Scalar) in scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) }
        guard let first = scalars.firstIndex(where: isLetter), let last = scalars.lastIndex(where: isLetter) else {
            return nil
        }
        let inner = scalars[first...last].map { $0 == "\u{2019}" ? Unicode.Scalar(UInt8(ascii: "'")) : $0 }
        return Word(
            text: String(String.UnicodeScalarView(inner)),
            closing: String(String.UnicodeScalarView(scalars[(last + 1)...]))
        )
    }
}
