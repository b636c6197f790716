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
        var text = String(self)
        return words.withUTF8Buffer { wanted in text.withUTF8 { $0.holds(wanted) } }
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

extension UnsafeBufferPointer<UInt8> {
    fileprivate func holds(_ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = wanted.first, wanted.count <= count else { return wanted.isEmpty }
        return (0...(count - wanted.count)).contains { start in
            self[start] == first && self[start..<start + wanted.count].elementsEqual(wanted)
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
