/// One line of a mail's text: where it lies in the bytes, without its line end.
struct TextLine {
    /// The line without white space at either end; empty for a blank line.
    let content: Range<Int>
    /// Bytes of white space before the content.
    let indent: Int
    let isQuoted: Bool

    var isBlank: Bool { content.isEmpty }

    /// Cuts bytes into lines at CR LF, LF or CR.
    static func all(in bytes: [UInt8]) -> [TextLine] {
        var lines: [TextLine] = []
        var start = 0
        while let end = bytes.lineEnd(from: start) {
            lines.append(TextLine(start..<end, in: bytes))
            let isPair = bytes[end] == carriageReturn && end + 1 < bytes.count && bytes[end + 1] == newline
            start = end + (isPair ? 2 : 1)
        }
        if start < bytes.count { lines.append(TextLine(start..<bytes.count, in: bytes)) }
        return lines
    }

    private init(_ range: Range<Int>, in bytes: [UInt8]) {
        content = bytes.trimmed(range)
        indent = content.lowerBound - range.lowerBound
        isQuoted = !content.isEmpty && bytes[content.lowerBound] == UInt8(ascii: ">")
    }
}

private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

extension [UInt8] {
    /// Where the next CR or LF stands.
    fileprivate func lineEnd(from start: Int) -> Int? {
        withUnsafeBufferPointer { bytes in bytes[start...].firstIndex { $0 == newline || $0 == carriageReturn } }
    }

    /// The range without white space at its ends: spaces, tabs, line ends and no-break spaces.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, case let length = whiteSpace(at: start, before: end), length > 0 { start += length }
        while end > start {
            if self[end - 1].isWhiteSpace {
                end -= 1
            } else if end - 2 >= start, self[end - 2] == 0xC2, self[end - 1] == 0xA0 {
                end -= 2
            } else {
                break
            }
        }
        return start..<end
    }

    /// How many bytes of white space begin here: 0, 1, or 2 for a no-break space.
    func whiteSpace(at place: Int, before end: Int) -> Int {
        guard place < end else { return 0 }
        if self[place].isWhiteSpace { return 1 }
        return place + 1 < end && self[place] == 0xC2 && self[place + 1] == 0xA0 ? 2 : 0
    }

    /// The words of a range as text, lines that were wrapped joined by one space.
    func joined(_ range: Range<Int>) -> String {
        var written: [UInt8] = []
        written.reserveCapacity(range.count)
        var place = range.lowerBound
        while place < range.upperBound {
            let start = place
            while case let length = whiteSpace(at: place, before: range.upperBound), length > 0 { place += length }
            if place == start {
                written.append(self[place])
                place += 1
            } else if self[start..<place].contains(where: { $0 == newline || $0 == carriageReturn }) {
                written.append(UInt8(ascii: " "))
            } else {
                written.append(contentsOf: self[start..<place])
            }
        }
        return String(decoding: written, as: UTF8.self)
    }
}

extension UInt8 {
    /// Space, tab, line feed, carriage return, vertical tab or form feed.
    var isWhiteSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

    var isDigit: Bool { (0x30...0x39).contains(self) }

    var isLowercaseLetter: Bool { (0x61...0x7A).contains(self) }

    var isUppercaseLetter: Bool { (0x41...0x5A).contains(self) }

    /// A letter or digit of ASCII.
    var isOfAsciiWord: Bool { isLowercaseLetter || isUppercaseLetter || isDigit }

    /// A letter of ASCII, or a byte of any other script.
    var isOfAWord: Bool { isLowercaseLetter || isUppercaseLetter || self >= 0x80 }
}
