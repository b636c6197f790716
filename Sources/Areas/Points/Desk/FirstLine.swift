import Wording

/// The first line of somebody's words, short enough for a row of a list.
enum FirstLine {
    /// Bytes after which a line is cut at the next space.
    private static let longest = 140

    /// - Parameter words: nil where they have been erased.
    static func of(_ words: String?) -> Phrase {
        guard let words else { return "The words have been erased" }
        return .said(of(words))
    }

    private static func of(_ words: String) -> String {
        let line = words.utf8.drop { $0 <= 0x20 }.prefix { $0 != 0x0A && $0 != 0x0D }
        guard line.count > longest else { return String(decoding: line, as: UTF8.self) }
        let short = line.prefix(longest)
        let end = short.lastIndex(of: 0x20) ?? short.endIndex
        // A word longer than the line may be cut within a letter: what is left of that letter goes.
        let kept = short[..<end].isEmpty ? short : short[..<end]
        return String(decoding: kept, as: UTF8.self).replacing("\u{FFFD}", with: "") + " …"
    }
}
