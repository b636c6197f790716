import CMail
import Mail

/// Text in the charsets iconv knows.
enum IconvText {
    /// What the bytes say in a charset; nil where iconv does not know it.
    @Sendable static func converted(charset: String, bytes: [UInt8]) -> Converted? {
        var written = 0
        var bad = 0
        guard let text = cmail_convert(charset, bytes, bytes.count, &written, &bad) else { return nil }
        defer { cmail_free(text) }
        let buffer = UnsafeBufferPointer(start: text, count: written)
        return Converted(text: String(decoding: buffer, as: UTF8.self), unknownBytes: bad)
    }
}
