import Glibc

/// The line ends of a mail, and the bytes no store takes.
enum MailLineEnds {
    /// "\n" after each line, whatever it was; NUL, which PostgreSQL does not store, as U+FFFD.
    static func plain(_ text: String) -> String {
        var text = text
        let plain: String? = text.withUTF8 { bytes in
            let zeros = bytes.place(of: 0, from: 0) == nil ? 0 : bytes.count { $0 == 0 }
            guard zeros > 0 || bytes.place(of: 13, from: 0) != nil else { return nil }
            // A NUL becomes three bytes.
            return String(unsafeUninitializedCapacity: bytes.count + 2 * zeros) { write(bytes, to: $0) }
        }
        return plain ?? text
    }

    /// Copies stretch by stretch: most of a text is neither a line end nor a NUL.
    private static func write(_ bytes: UnsafeBufferPointer<UInt8>, to out: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var (start, count) = (0, 0)
        var (lineEnd, zero) = (bytes.place(of: 13, from: 0), bytes.place(of: 0, from: 0))
        while let end = [lineEnd, zero].compactMap(\.self).min() {
            count = out[count...].update(fromContentsOf: bytes[start..<end])
            if end == lineEnd {
                count = out[count...].update(fromContentsOf: CollectionOfOne(10))
                start = end + (end + 1 < bytes.count && bytes[end + 1] == 10 ? 2 : 1)
                lineEnd = bytes.place(of: 13, from: start)
            } else {
                count = out[count...].update(fromContentsOf: "\u{FFFD}".utf8)
                start = end + 1
                zero = bytes.place(of: 0, from: start)
            }
        }
        return out[count...].update(fromContentsOf: bytes[start...])
    }

    /// A mail whose lines end in a lone "\r", as old Mac programs wrote them, with "\n" instead; nil where it is not one.
    static func repaired(_ bytes: [UInt8]) -> [UInt8]? {
        guard let first = bytes.prefix(65_536).firstIndex(where: { $0 == 13 }), !bytes.contains(10) else { return nil }
        var repaired = bytes
        for index in first..<repaired.count where repaired[index] == 13 { repaired[index] = 10 }
        return repaired
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where a byte next stands; by the C library, which looks at many at once.
    fileprivate func place(of byte: UInt8, from start: Int) -> Int? {
        guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start) else {
            return nil
        }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}
