/// The words that some phrases begin with.
///
/// Nearly every line begins with another word: its first letter and its length tell so before any is compared.
struct FirstWords: Sendable {
    private let words: Set<String>
    /// For each letter, a bit for every length of a word that begins with it.
    private var lengths = [UInt32](repeating: 0, count: 256)

    /// Those of phrases written in lower case.
    init(of phrases: some Sequence<String>) {
        words = Set(phrases.map { String($0.prefix { $0 != " " }) })
        for word in words {
            if let first = word.utf8.first { lengths[Int(first)] |= 1 << UInt32(min(word.utf8.count, 31)) }
        }
    }

    /// Whether a word of ASCII, in small letters or capitals, is one of them; others may be missed.
    func contains(_ word: Substring.UTF8View) -> Bool {
        guard let first = word.first else { return false }
        let length = UInt32(min(word.count, 31))
        return lengths[Int(first.inLowerCase)] >> length & 1 == 1
            && words.contains(String(Substring(word)).lowercased())
    }
}
