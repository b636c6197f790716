/// What must be written otherwise for a byte of text to stay text in HTML and XML.
///
/// Works on bytes, never on characters: `<` followed by a combining mark is one Character, and still opens a tag.
enum Escaping {
    /// Appends UTF-8 text, escaped; control characters and noncharacters are left out, line breaks and tabs stay.
    static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var start = 0
        var index = 0
        while index < text.count {
            if isPlain(text[index]) {
                index += 1
                continue
            }
            guard let (length, replacement) = change(at: index, in: text) else {
                index += 1
                continue
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
            index += length
            start = index
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<text.count]))
    }

    /// Whether a byte may stand whatever follows it: letters, digits and most signs, by far the most of any text.
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xC2, 0xEF: false
        default: byte >= 0x20
        }
    }

    /// How many bytes at this place are to be written otherwise, and how; nil where the byte may stand.
    private static func change(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> (Int, StaticString)? {
        switch text[index] {
        case 0x26: (1, "&amp;")
        case 0x3C: (1, "&lt;")
        case 0x3E: (1, "&gt;")
        case 0x22: (1, "&quot;")
        case 0x27: (1, "&#39;")
        case 0x09, 0x0A: nil
        case 0..<0x20, 0x7F: (1, "")
        case 0xC2 where index + 1 < text.count && text[index + 1] < 0xA0: (2, "")
        case 0xEF where isNoncharacter(at: index, in: text): (3, "")
        default: nil
        }
    }

    /// Whether U+FFFE, U+FFFF or one of U+FDD0 to U+FDEF stands here: XML forbids some, HTML calls all of them errors.
    private static func isNoncharacter(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard index + 2 < text.count else { return false }
        return switch (text[index + 1], text[index + 2]) {
        case (0xBF, 0xBE...0xBF), (0xB7, 0x90...0xAF): true
        default: false
        }
    }
}
