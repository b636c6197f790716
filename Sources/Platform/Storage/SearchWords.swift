/// What both engines keep and look up of a searched text, so that both find the same.
package enum SearchWords {
    /// Longer words are cut to it: nobody types them whole.
    static let mostBytesOfWord = 60
    /// Words beyond it are not found: PostgreSQL holds no more than 1 MiB of them for one thing.
    static let mostBytesOfText = 600_000

    /// The distinct words of a text, one space apart, each marked with its area so that no other area's words are met:
    /// `3x` + `sikayet`; empty where there is no word in it.
    ///
    /// - Parameter mark: stands before the area's.
    package static func kept(of text: String, area: Int64, behind mark: String = "") -> String {
        var seen: Set<String> = []
        let areaMark = areaMark(area)
        var size = 0
        for word in Folding.words(in: text) {
            let short = cut(word)
            guard seen.insert(short).inserted else { continue }
            size += areaMark.utf8.count + short.utf8.count
            guard size <= mostBytesOfText else {
                seen.remove(short)
                break
            }
        }
        return joined(seen.sorted(), each: mark + areaMark)
    }

    private static func joined(_ words: [String], each mark: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(words.reduce(0) { $0 + mark.utf8.count + $1.utf8.count + 1 })
        for word in words {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
            bytes.append(contentsOf: mark.utf8)
            bytes.append(contentsOf: word.utf8)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The beginnings that a thing's words must have, for what a person typed; none where there is no word in it.
    package static func sought(_ words: String, area: Int64) -> [String] {
        // Beyond a dozen words a search says nothing more, and costs.
        Array(Folding.words(in: words).prefix(12)).map { areaMark(area) + cut($0) }
    }

    /// Whether a collection's name can be part of a table's: lower-case letters.
    package static func isCollection(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }

    // Digits, then a letter: no area's mark is the beginning of another's.
    private static func areaMark(_ area: Int64) -> String { "\(area)x" }

    private static func cut(_ word: String) -> String {
        guard word.utf8.count > mostBytesOfWord else { return word }
        var cut = ""
        for scalar in word.unicodeScalars {
            guard cut.utf8.count + scalar.utf8.count <= mostBytesOfWord else { break }
            cut.unicodeScalars.append(scalar)
        }
        return cut
    }
}
