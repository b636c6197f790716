import Kernel

extension JSON {
    /// Reads the canonical form and no other way of writing the same value.
    package init(canonical bytes: [UInt8]) throws(JSONFault) {
        var reading = JSONReading(bytes)
        self = try reading.document()
        guard try canonical() == bytes else { throw .notJSON("it is not the canonical form", at: 0) }
    }

    /// Reads the canonical form and no other way of writing the same value.
    package init(canonical text: String) throws(JSONFault) { try self.init(canonical: Array(text.utf8)) }
}

/// One reading of a JSON text (RFC 8259), over its bytes.
struct JSONReading {
    /// More would let a hostile text use up the stack.
    private static let deepest = 64

    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The one value that is the whole text.
    ///
    /// Spaces are refused: the canonical form has none.
    mutating func document() throws(JSONFault) -> JSON {
        let value = try value()
        guard index == bytes.count else { throw fault("something follows the value") }
        return value
    }

    private mutating func value() throws(JSONFault) -> JSON {
        guard let byte = peek else { throw fault("it ends too early") }
        switch byte {
        case UInt8(ascii: "{"): return try nested { reading throws(JSONFault) in try reading.object() }
        case UInt8(ascii: "["): return try nested { reading throws(JSONFault) in try reading.array() }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try integer()
        }
    }

    private mutating func nested(
        _ read: (inout JSONReading) throws(JSONFault) -> JSON
    ) throws(JSONFault) -> JSON {
        depth += 1
        guard depth <= JSONReading.deepest else { throw fault("it is nested too deep") }
        let value = try read(&self)
        depth -= 1
        return value
    }

    private mutating func object() throws(JSONFault) -> JSON {
        index += 1
        var members = JSON.Members()
        if take(UInt8(ascii: "}")) { return .object(members) }
        repeat {
            guard peek == UInt8(ascii: "\"") else { throw fault("a member has no name") }
            let name = try string()
            guard take(UInt8(ascii: ":")) else { throw fault("a member has no value") }
            guard members.append(name, try value()) else { throw fault("a member stands twice, or out of order") }
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw fault("an object does not end") }
        return .object(members)
    }

    private mutating func array() throws(JSONFault) -> JSON {
        index += 1
        var items: [JSON] = []
        if take(UInt8(ascii: "]")) { return .array(items) }
        repeat { items.append(try value()) } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw fault("an array does not end") }
        return .array(items)
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONFault) -> JSON {
        let letters = Array(word.description.utf8)
        guard bytes[index...].starts(with: letters) else { throw fault("a word is not JSON") }
        index += letters.count
        return value
    }

    private mutating func integer() throws(JSONFault) -> JSON {
        let start = index
        _ = take(UInt8(ascii: "-"))
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        guard let number = Int64(text), JSON.exact.contains(number) else { throw fault("no whole number up to 2^53") }
        return .integer(number)
    }

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        index += 1
        return true
    }

    private func fault(_ what: String) -> JSONFault { .notJSON(what, at: index) }
}

extension JSONReading {
    /// Reads a string from its first quotation mark past its last.
    private mutating func string() throws(JSONFault) -> String {
        index += 1
        var text: [UInt8] = []
        while let byte = peek {
            index += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let read = String(validating: text, as: UTF8.self) else { throw fault("a string is not UTF-8") }
                return read
            case UInt8(ascii: "\\"): try escape(into: &text)
            case 0x20...: text.append(byte)
            default: throw fault("a control character stands in a string")
            }
        }
        throw fault("a string does not end")
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONFault) {
        guard let byte = peek else { throw fault("a string does not end") }
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "u"):
            // The canonical form escapes control characters only: nothing above U+001F is written so.
            let digits = String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self)
            guard let code = Hex.bytes(digits), code.count == 2, code[0] == 0, code[1] < 0x20 else {
                throw fault("an escape that the canonical form does not use")
            }
            index += 4
            text.append(code[1])
        default: throw fault("an escape that JSON does not have")
        }
    }
}
