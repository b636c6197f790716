import Kernel

/// Makes plain what people type: spaces, line ends, and signs that cannot be seen.
enum PlainInput {
    /// Several lines: `\n` ends each, tabs stay, other control characters go, and space around the whole.
    static func text(_ typed: String) -> String {
        var scalars = String.UnicodeScalarView()
        var isAfterReturn = false
        for scalar in typed.unicodeScalars {
            switch scalar {
            case "\r": scalars.append("\n")
            case "\n" where isAfterReturn: break
            case "\n", "\t": scalars.append(scalar)
            default: if !isControl(scalar) { scalars.append(scalar) }
            }
            isAfterReturn = scalar == "\r"
        }
        return trimmed(scalars)
    }

    /// One line: every run of white space is one space, control characters go, and space around the whole.
    static func line(_ typed: String) -> String {
        var scalars = String.UnicodeScalarView()
        var isAfterSpace = false
        for scalar in typed.unicodeScalars {
            let isSpace = scalar.properties.isWhitespace
            if isSpace, !isAfterSpace { scalars.append(" ") }
            if !isSpace, !isControl(scalar) { scalars.append(scalar) }
            isAfterSpace = isSpace
        }
        return trimmed(scalars)
    }

    /// An address as people have them: `name@example.org`; nil where it is none.
    ///
    /// Looser than RFC 5321 in the name and stricter in the domain, which must have a dot: only a letter that arrives
    /// shows that an address is right.
    static func email(_ line: String) -> String? {
        let parts = line.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].count) else { return nil }
        let isName = parts[0].allSatisfy { $0 > 0x20 && $0 != 0x7F && !"\"(),:;<>[\\]".utf8.contains($0) }
        let labels = parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard isName, labels.count >= 2, labels.allSatisfy({ isLabel($0) }) else { return nil }
        return "\(Substring(parts[0]))@\(Substring(parts[1]).lowercased())"
    }

    /// The day that three boxes say; nil where there is no such day.
    static func day(_ day: String, _ month: String, _ year: String) -> Day? {
        guard year.utf8.count == 4, let year = Int(year), let day = Int(day), let month = self.month(month) else {
            return nil
        }
        return Day(year: year, month: month, day: day)
    }

    /// 7, 07, July, jul.
    private static func month(_ text: String) -> Int? {
        if let number = Int(text) { return number }
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november",
            "december",
        ]
        let start = text.lowercased()
        return start.utf8.count < 3 ? nil : names.firstIndex { $0.hasPrefix(start) }.map { $0 + 1 }
    }

    private static func isLabel(_ bytes: Substring.UTF8View.SubSequence) -> Bool {
        let isPlain = bytes.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x80...: true
            default: false
            }
        }
        return isPlain && (1...63).contains(bytes.count) && bytes.first != 0x2D && bytes.last != 0x2D
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
    }

    private static func trimmed(_ scalars: String.UnicodeScalarView) -> String {
        let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        let head = scalars.drop(while: isSpace)
        guard let last = head.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(head[...last])
    }
}
