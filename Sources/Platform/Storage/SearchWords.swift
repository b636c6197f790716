/// What both engines keep and look up of a searched text, so that both find the same.
package enum SearchWords {
    /// Longer words are cut to it: nobody types them whole.
    static let mostBytesOfWord = 60
    /// Words beyond it are not found: PostgreSQL holds no more than 1 MiB of them for one thing.
    static let mostBytesOfText = 600_000

    /// The distinct words of a text, each marked with its area so that no other area's words are met: `3x` + `sikayet`.
    package static func kept(of text: String, area: Int64) -> [String] {
        var seen: Set<String> = []
        var size = 0
        for word in Folding.words(in: text) {
            let marked = mark(word, area)
            guard seen.insert(marked).inserted else { continue }
            size += marked.utf8.count
            guard size <= mostBytesOfText else {
                seen.remove(marked)
                break
            }
        }
        return seen.sorted()
    }

    /// The beginnings that a thing's words must have, for what a person typed; none where there is no word in it.
    package static func sought(_ words: String, area: Int64) -> [String] {
        // Beyond a dozen words a search says nothing more, and costs.
        Array(Folding.words(in: words).prefix(12)).map { mark($0, area) }
    }

    /// Whether a collection's name can be part of a table's: lower-case letters.
    package static func isCollection(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }

    // Digits, then a letter: no area's mark is the beginning of another's.
    private static func mark(_ word: String, _ area: Int64) -> String {
        guard word.utf8.count > mostBytesOfWord else { return "\(area)x\(word)" }
        var cut = ""
        for scalar in word.unicodeScalars {
            guard cut.utf8.count + scalar.utf8.count <= mostBytesOfWord else { break }
            cut.unicodeScalars.append(scalar)
        }
        return "\(area)x\(cut)"
    }
}
