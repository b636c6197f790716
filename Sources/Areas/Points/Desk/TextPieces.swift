/// Words in pieces, split where a line is empty.
enum TextPieces {
    /// - Parameter words: with `\n` as their only line end.
    static func of(_ words: String) -> [String] {
        var pieces: [[String]] = [[]]
        for line in words.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
                pieces.append([])
            } else {
                pieces[pieces.count - 1].append(String(decoding: line, as: UTF8.self))
            }
        }
        return pieces.filter { !$0.isEmpty }.map { trimmed($0.joined(separator: "\n")) }
    }

    /// Without the space around it.
    private static func trimmed(_ words: String) -> String {
        let kept = words.utf8.drop { $0 <= 0x20 }
        guard let last = kept.lastIndex(where: { $0 > 0x20 }) else { return "" }
        return String(decoding: kept[...last], as: UTF8.self)
    }
}
