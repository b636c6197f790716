/// The content lines of an iCalendar file: each ends with CRLF, and none is longer than 75 octets (RFC 5545 3.1).
struct CalendarLines: Sendable {
    private(set) var bytes: [UInt8] = []
    private static let longest = 75

    /// Writes a property whose value is written as the standard has it.
    mutating func append(_ property: StaticString, _ value: String) { append(property, Array(value.utf8)) }

    /// Writes what people read: a backslash, a comma and a semicolon are marked, a line break is `\n`.
    ///
    /// Control characters, which the standard does not allow, are left out.
    mutating func append(_ property: StaticString, text: String) {
        var value: [UInt8] = []
        var last: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case 0x5C, 0x2C, 0x3B: value.append(contentsOf: [0x5C, byte])
            case 0x0A where last == 0x0D: break
            case 0x0A, 0x0D: value.append(contentsOf: [0x5C, UInt8(ascii: "n")])
            case 0x00..<0x09, 0x0B..<0x20, 0x7F: break
            default: value.append(byte)
            }
            last = byte
        }
        append(property, value)
    }

    /// Writes an address: in ASCII, with nothing in it that could end the line.
    mutating func append(_ property: StaticString, address: String) {
        append(property, Array(Link.ascii(address).utf8).filter { $0 > 0x20 && $0 != 0x7F })
    }

    private mutating func append(_ property: StaticString, _ value: [UInt8]) {
        let line = Array("\(property):".utf8) + value
        var length = 0
        for (index, byte) in line.enumerated() {
            // A line is broken before a character, never within one: programs join lines as bytes or as text.
            let isStart = byte & 0xC0 != 0x80
            if isStart, length + CalendarLines.width(of: line, at: index) > CalendarLines.longest {
                bytes.append(contentsOf: [0x0D, 0x0A, 0x20])
                length = 1
            }
            bytes.append(byte)
            length += 1
        }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    /// Octets of the character that begins there.
    private static func width(of line: [UInt8], at index: Int) -> Int {
        switch line[index] {
        case 0xF0...: 4
        case 0xE0...: 3
        case 0xC0...: 2
        default: 1
        }
    }
}
