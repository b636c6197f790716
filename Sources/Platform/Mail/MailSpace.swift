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

    /// Whether these ASCII words, written in lower case, stand in it in small letters or capitals.
    ///
    /// As good as lower-casing all of it, and much cheaper, for words that hold no "k" and do not end in "i": of other
    /// letters only the Kelvin sign and the dotted capital I become these, the latter with its dot after it.
    func says(_ words: StaticString) -> Bool {
        var text = String(self)
        return words.withUTF8Buffer { wanted in text.withUTF8 { $0.holds(wanted, as: \.inLowerCase) } }
    }

    /// Whether it begins with a phrase.
    ///
    /// A first byte of ASCII tells at once: no other letter equals one of these.
    func begins(with phrase: String) -> Bool {
        guard let first = phrase.utf8.first, first >= 0x80 || utf8.first == first else { return phrase.isEmpty }
        return hasPrefix(phrase)
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
    fileprivate func holds(_ wanted: UnsafeBufferPointer<UInt8>, as read: (UInt8) -> UInt8 = { $0 }) -> Bool {
        guard let first = wanted.first, wanted.count <= count else { return wanted.isEmpty }
        for start in 0..<(count - wanted.count + 1) where read(self[start]) == first {
            if (1..<wanted.count).allSatisfy({ read(self[start + $0]) == wanted[$0] }) { return true }
        }
        return false
    }
}

extension UInt8 {
    /// A capital of ASCII as its small letter; any other byte as it is.
    var inLowerCase: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
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
