/// Words in pieces, split where a line is empty.
enum TextPieces {
    /// - Parameter words: with `\n` as their only line end.
    static func of(_ words: String) -> [String] {
        var pieces: [[Substring.UTF8View]] = [[]]
        for line in words.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let isEmpty = line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
            if isEmpty { pieces.append([]) } else { pieces[pieces.count - 1].append(line) }
        }
        return pieces.filter { !$0.isEmpty }.map { lines in
            PieceTrimming.trimmed(lines.map { Substring($0) }.joined(separator: "\n"))
        }
    }
}

/// Takes the space around a piece away.
private enum PieceTrimming {
    static func trimmed(_ words: String) -> String {
        let isSpace = { (byte: UInt8) in byte <= 0x20 }
        let kept = words.utf8.drop(while: isSpace)
        guard let last = kept.lastIndex(where: { $0 > 0x20 }) else { return "" }
        return String(decoding: kept[...last], as: UTF8.self)
    }
}
