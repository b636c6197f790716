/// The line ends of a mail, and the bytes no store takes.
enum MailLineEnds {
    /// "\n" after each line, whatever it was; NUL, which PostgreSQL does not store, as U+FFFD.
    static func plain(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 13 || $0 == 0 }) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var wasReturn = false
        for byte in text.utf8 {
            switch byte {
            case 13: bytes.append(10)
            case 10 where wasReturn: break
            case 0: bytes.append(contentsOf: "\u{FFFD}".utf8)
            default: bytes.append(byte)
            }
            wasReturn = byte == 13
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A mail whose lines end in a lone "\r", as old Mac programs wrote them, with "\n" instead; nil where it is not one.
    static func repaired(_ bytes: [UInt8]) -> [UInt8]? {
        guard let first = bytes.prefix(65_536).firstIndex(where: { $0 == 13 }), !bytes.contains(10) else { return nil }
        var repaired = bytes
        for index in first..<repaired.count where repaired[index] == 13 { repaired[index] = 10 }
        return repaired
    }
}
