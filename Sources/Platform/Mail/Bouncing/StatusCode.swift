/// Codes in the words of mail servers.
enum StatusCode {
    /// The first `5.1.1` (RFC 3463) of a failure or a delay, else what a bare `550` comes to; nil where there is none.
    static func first(in text: String) -> String? {
        let words = text.utf8.split { !isPart($0) }
        for word in words {
            let parts = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            guard parts.count == 3, parts.allSatisfy({ (1...3).contains($0.count) && $0.allSatisfy(isDigit) }),
                let first = parts[0].first, parts[0].count == 1,
                first == UInt8(ascii: "5") || first == UInt8(ascii: "4")
            else { continue }
            return parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ".")
        }
        return words.lazy.compactMap(fromReply).first
    }

    /// What a server's three digits come to: 550, 551 and 553 are about the mailbox.
    private static func fromReply(_ word: Substring.UTF8View.SubSequence) -> String? {
        switch String(decoding: word, as: UTF8.self) {
        case "550", "551", "553": "5.1.1"
        case "552": "5.2.2"
        case "554": "5.0.0"
        case "421", "450", "451": "4.0.0"
        case "452": "4.2.2"
        default: nil
        }
    }

    private static func isPart(_ byte: UInt8) -> Bool { isDigit(byte) || byte == UInt8(ascii: ".") }
    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}

/// Addresses in the words of mail servers.
enum WrittenAddress {
    /// The first address of a text, in small letters; nil where there is none.
    static func first(in text: String) -> String? { all(in: text).first }

    /// Every address of a text, in small letters, in order.
    static func all(in text: String) -> [String] {
        text.utf8.split { !isPart($0) }.compactMap { word in
            var piece = word
            while let last = piece.last, last == UInt8(ascii: ".") || last == UInt8(ascii: "'") {
                piece = piece.dropLast()
            }
            while let first = piece.first, first == UInt8(ascii: "'") || first == UInt8(ascii: ".") {
                piece = piece.dropFirst()
            }
            let halves = piece.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
            guard halves.count == 2, !halves[0].isEmpty, halves[1].contains(UInt8(ascii: ".")), piece.count <= 254
            else {
                return nil
            }
            return String(decoding: piece, as: UTF8.self).lowercased()
        }
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 48...57, 128...255: true
        default: "!#$%&'*+-/=?^_`{|}~.@".utf8.contains(byte)
        }
    }
}
