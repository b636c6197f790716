import Foundation

/// How the words of a header are written (RFC 5322, RFC 2047): nothing in them can begin another header.
enum MailHeaderText {
    /// A line should not be longer (RFC 5322, 2.1.1).
    private static let width = 78
    /// Bytes of words in one encoded word, so that it stays within 68 signs.
    private static let encodedBytes = 42

    /// A header of words that people read, folded.
    static func words(_ name: String, _ words: String) -> String {
        let clean = cleaned(words)
        guard isPlain(clean) else { return "\(name): \(encoded(clean).joined(separator: "\r\n "))\r\n" }
        return folded(name, clean.split(separator: " ").map(String.init))
    }

    /// A header of pieces that cannot be broken, each on its own line where they do not fit: ids, addresses.
    static func folded(_ name: String, _ pieces: [String]) -> String {
        var (lines, line) = ([String](), "\(name):")
        for piece in pieces {
            if line.utf8.count + 1 + piece.utf8.count > width, line.utf8.count > name.utf8.count + 1 {
                lines.append(line)
                line = ""
            }
            line += " \(piece)"
        }
        return (lines + [line]).joined(separator: "\r\n") + "\r\n"
    }

    /// A mailbox with a name: "Heard" <heard@forum.example>.
    static func mailbox(_ mailbox: Mailbox) -> [String] {
        let address = "<\(cleaned(mailbox.address).filter { $0 != " " })>"
        guard let name = mailbox.name.map(cleaned), !name.isEmpty else { return [address] }
        if name.utf8.allSatisfy(isAtom) { return [name, address] }
        guard isPlain(name), name.utf8.count <= 60 else { return encoded(name) + [address] }
        let quoted = name.utf8.flatMap { byte -> [UInt8] in
            byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") ? [UInt8(ascii: "\\"), byte] : [byte]
        }
        return ["\"\(String(decoding: quoted, as: UTF8.self))\"", address]
    }

    /// Mailboxes with commas between them.
    static func mailboxes(_ mailboxes: [Mailbox]) -> [String] {
        let pieces = mailboxes.map(mailbox)
        return pieces.dropLast().flatMap { $0.dropLast() + $0.suffix(1).map { "\($0)," } } + (pieces.last ?? [])
    }

    /// Control characters, line ends with them, become spaces.
    static func cleaned(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl =
                scalar.value < 32 || (127...159).contains(scalar.value)
                || scalar.value == 0x2028 || scalar.value == 0x2029
            scalars.append(isControl ? " " : scalar)
        }
        return String(scalars).trimmingMailSpace()
    }

    /// Whether it can stand as it is: ASCII, in words short enough to fold, nothing that reads as an encoded word.
    private static func isPlain(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.allSatisfy({ (32...126).contains($0) }) else { return false }
        let isEncodedLooking = zip(bytes, bytes.dropFirst()).contains {
            $0 == UInt8(ascii: "=") && $1 == UInt8(ascii: "?")
        }
        return !isEncodedLooking && bytes.split(separator: 32).allSatisfy { $0.count <= 60 }
            && !zip(bytes, bytes.dropFirst()).contains { $0 == 32 && $1 == 32 }
    }

    private static func isAtom(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// Encoded words of whole characters; between two of them the space is not read (RFC 2047, 6.2).
    private static func encoded(_ text: String) -> [String] {
        var pieces: [[UInt8]] = [[]]
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if pieces[pieces.count - 1].count + bytes.count > encodedBytes { pieces.append([]) }
            pieces[pieces.count - 1] += bytes
        }
        return pieces.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }
    }
}
