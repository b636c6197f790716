/// The text in the bytes of a part, whatever charset it claims.
///
/// Declared charset, else strict UTF-8, else windows-1252: the last takes any bytes, so nothing is ever refused.
struct TextDecoding: Sendable {
    let text: String
    /// What was odd, in plain words.
    let trouble: String?

    init(_ bytes: [UInt8], charset declared: String?, convert: (String, [UInt8]) -> Converted?) {
        if let marked = ByteOrderMark.decode(bytes, convert: convert) {
            (text, trouble) = (marked, nil)
            return
        }
        let charset = Charset(declared ?? "")
        let unicode = String(validating: bytes, as: UTF8.self)
        if let unicode, charset.isUnsaid || charset.isUTF8 || (charset.isLatin && bytes.contains { $0 >= 0x80 }) {
            let isLie = charset.isLatin || (charset.isUnsaid && declared != nil && bytes.contains { $0 >= 0x80 })
            (text, trouble) = (unicode, isLie ? "it says its charset is \(charset.shown); it is UTF-8" : nil)
            return
        }
        if !charset.isUnsaid, let converted = convert(charset.name, bytes), converted.isMostlyRight(in: bytes) {
            text = converted.text
            trouble = converted.unknownBytes == 0 ? nil : "some letters could not be read as \(charset.shown)"
            return
        }
        text = unicode ?? Windows1252.text(bytes)
        let readAs = unicode == nil ? "windows-1252" : "UTF-8"
        trouble =
            declared == nil
            ? "it names no charset; read as \(readAs)"
            : "its charset \(charset.shown) is not known or does not fit; read as \(readAs)"
    }
}

extension Converted {
    /// At most one byte in fifty beyond ASCII is wrong, or a single one: a damaged text, not another charset's.
    fileprivate func isMostlyRight(in bytes: [UInt8]) -> Bool {
        unknownBytes == 0 || unknownBytes * 50 <= bytes.count { $0 >= 0x80 || $0 == 27 }
            || (unknownBytes <= 3 && bytes.count { $0 >= 0x80 } > 6 * unknownBytes)
    }
}

/// UTF-8, UTF-16 and UTF-32 texts that say so themselves.
private enum ByteOrderMark {
    static func decode(_ bytes: [UInt8], convert: (String, [UInt8]) -> Converted?) -> String? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(validating: bytes.dropFirst(3), as: UTF8.self) }
        let marks: [([UInt8], String)] = [
            ([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"), ([0xFF, 0xFE], "UTF-16LE"),
            ([0xFE, 0xFF], "UTF-16BE"),
        ]
        guard let (mark, name) = marks.first(where: { bytes.starts(with: $0.0) }) else { return nil }
        let converted = convert(name, Array(bytes.dropFirst(mark.count)))
        return converted.flatMap { $0.unknownBytes == 0 ? $0.text : nil }
    }
}
