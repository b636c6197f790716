/// Trimming and cutting by bytes: in mail text "\r\n" is two, and a letter with a mark is no end of line.
extension StringProtocol {
    /// Without spaces, tabs, line ends and no-break spaces at both ends.
    func trimmingMailSpace() -> String {
        // Most lines begin with a plain letter: looking at one byte settles it.
        if let first = utf8.first, first > 32, first < 0x80 { return trimmingMailSpaceAtEnd() }
        guard let first = unicodeScalars.firstIndex(where: { !$0.isMailSpace }) else { return "" }
        return String(self[first...]).trimmingMailSpaceAtEnd()
    }

    func trimmingMailSpaceAtEnd() -> String {
        if let last = unicodeScalars.last, last.value > 32, last.value < 0x80 { return String(self) }
        guard let last = unicodeScalars.lastIndex(where: { !$0.isMailSpace }) else { return "" }
        return String(self[..<unicodeScalars.index(after: last)])
    }

    /// Whether these ASCII words stand in it.
    func holds(_ words: StaticString) -> Bool {
        words.withUTF8Buffer { wanted in
            var rest = utf8[...]
            while let first = wanted.first, let at = rest.firstIndex(of: first) {
                rest = rest[at...]
                if rest.starts(with: wanted) { return true }
                rest = rest.dropFirst()
            }
            return wanted.isEmpty
        }
    }

    /// Its lines, without their ends.
    var mailLines: [String] {
        var text = String(self)
        return text.withUTF8 { bytes in
            var lines: [String] = []
            var start = 0
            while let end = bytes[start...].firstIndex(of: 10) {
                lines.append(String(decoding: bytes[start..<end], as: UTF8.self))
                start = end + 1
            }
            lines.append(String(decoding: bytes[start...], as: UTF8.self))
            return lines
        }
    }
}

extension Unicode.Scalar {
    /// Spaces that programs put around words; the invisible ones too.
    var isMailSpace: Bool {
        switch value {
        case 9, 10, 13, 32, 0xA0, 0x200B...0x200F, 0x202F, 0x2060, 0xFEFF: true
        default: false
        }
    }
}
