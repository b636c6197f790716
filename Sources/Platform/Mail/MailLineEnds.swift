/// The line ends of a mail, and the bytes no store takes.
enum MailLineEnds {
    /// "\n" after each line, whatever it was; NUL, which PostgreSQL does not store, as U+FFFD.
    static func plain(_ text: String) -> String {
        var text = text
        guard text.utf8.contains(where: { $0 == 13 || $0 == 0 }) else { return text }
        return text.withUTF8 { bytes in
            // A NUL becomes three bytes.
            String(unsafeUninitializedCapacity: bytes.count + 2 * bytes.count { $0 == 0 }) { out in
                write(bytes, to: out)
            }
        }
    }

    private static func write(_ bytes: UnsafeBufferPointer<UInt8>, to out: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var count = 0
        var previous: UInt8 = 0
        for byte in bytes {
            switch byte {
            case 0:
                for replacement in "\u{FFFD}".utf8 {
                    out[count] = replacement
                    count += 1
                }
            case 10 where previous == 13: break
            default:
                out[count] = byte == 13 ? 10 : byte
                count += 1
            }
            previous = byte
        }
        return count
    }

    /// A mail whose lines end in a lone "\r", as old Mac programs wrote them, with "\n" instead; nil where it is not one.
    static func repaired(_ bytes: [UInt8]) -> [UInt8]? {
        guard let first = bytes.prefix(65_536).firstIndex(where: { $0 == 13 }), !bytes.contains(10) else { return nil }
        var repaired = bytes
        for index in first..<repaired.count where repaired[index] == 13 { repaired[index] = 10 }
        return repaired
    }
}
