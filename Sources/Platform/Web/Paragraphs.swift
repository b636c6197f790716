/// Text as people type it, in paragraphs of lines.
enum Paragraphs {
    /// Splits at empty lines; CRLF, CR and LF all end a line; spaces at the ends of lines are left out.
    static func of(_ words: String) -> [[String]] {
        var paragraphs: [[String]] = [[]]
        for line in lines(of: words) {
            if line.isEmpty {
                paragraphs.append([])
            } else {
                paragraphs[paragraphs.count - 1].append(line)
            }
        }
        return paragraphs.filter { !$0.isEmpty }
    }

    private static func lines(of words: String) -> [String] {
        var lines: [[UInt8]] = [[]]
        var last: UInt8 = 0
        for byte in words.utf8 {
            if byte == 0x0D || (byte == 0x0A && last != 0x0D) {
                lines.append([])
            } else if byte != 0x0A {
                lines[lines.count - 1].append(byte)
            }
            last = byte
        }
        return lines.map { line in
            let trimmed = line.reversed().drop { $0 == 0x20 || $0 == 0x09 }
            return String(decoding: trimmed.reversed(), as: UTF8.self)
        }
    }
}
