extension JSON {
    /// The bytes of the canonical form (RFC 8785): no spaces, members in the order of their UTF-16 code units.
    package func canonical() throws(JSONFault) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256)
        try write(into: &bytes)
        return bytes
    }

    /// The canonical form as a string.
    package func canonicalText() throws(JSONFault) -> String { String(decoding: try canonical(), as: UTF8.self) }

    private func write(into bytes: inout [UInt8]) throws(JSONFault) {
        switch self {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
        case .integer(let number):
            guard JSON.exact.contains(number) else { throw .numberTooLarge(number) }
            bytes.append(contentsOf: String(number).utf8)
        case .string(let text): JSON.write(text, into: &bytes)
        case .array(let items): try JSON.write(items, into: &bytes)
        case .object(let members): try JSON.write(members, into: &bytes)
        }
    }

    /// Whole numbers that a double holds exactly.
    static let exact: ClosedRange<Int64> = -(1 << 53)...(1 << 53)

    private static func write(_ items: [JSON], into bytes: inout [UInt8]) throws(JSONFault) {
        bytes.append(UInt8(ascii: "["))
        var isFirst = true
        for item in items {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            try item.write(into: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private static func write(_ members: Members, into bytes: inout [UInt8]) throws(JSONFault) {
        bytes.append(UInt8(ascii: "{"))
        var isFirst = true
        for member in members {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            write(member.name, into: &bytes)
            bytes.append(UInt8(ascii: ":"))
            try member.value.write(into: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private static let digits = Array("0123456789abcdef".utf8)

    /// Writes a string with its quotes.
    static func write(_ text: String, into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { plain in
            writeEscaped(plain, into: &bytes)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func writeEscaped(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
        var start = 0
        for place in text.indices where isEscaped(text[place]) {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
            writeEscaped(text[place], into: &bytes)
            start = place + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private static func writeEscaped(_ byte: UInt8, into bytes: inout [UInt8]) {
        switch byte {
        case 0x08: bytes.append(contentsOf: "\\b".utf8)
        case 0x09: bytes.append(contentsOf: "\\t".utf8)
        case 0x0A: bytes.append(contentsOf: "\\n".utf8)
        case 0x0C: bytes.append(contentsOf: "\\f".utf8)
        case 0x0D: bytes.append(contentsOf: "\\r".utf8)
        case 0x20...:
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        default:
            bytes.append(contentsOf: "\\u00".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }
}
