/// Text as quoted-printable (RFC 2045, 6.7): lines of at most 76 signs, all of them ASCII, ended by CR LF.
enum QuotedPrintable {
    private static let digits = Array("0123456789ABCDEF".utf8)

    /// The bytes of a text whose lines end in "\n"; the last line is ended too.
    static func bytes(_ text: String) -> [UInt8] {
        var written: [UInt8] = []
        written.reserveCapacity(text.utf8.count + text.utf8.count / 8)
        var lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        for line in lines {
            write(Array(line), into: &written)
            written += [13, 10]
        }
        return written
    }

    private static func write(_ line: [UInt8], into written: inout [UInt8]) {
        // "From " and "." at the beginning of a line mean something to programs on the way.
        let isMarker = line.starts(with: "From ".utf8) || line.first == UInt8(ascii: ".")
        var width = 0
        for (index, byte) in line.enumerated() {
            let isLast = index == line.count - 1
            let isSpace = byte == 32 || byte == 9
            let isPlain = (33...126).contains(byte) && byte != UInt8(ascii: "=") || isSpace && !isLast
            let sign =
                isPlain && !(isMarker && index == 0) ? [byte] : [61, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            if width + sign.count > 75 {
                written += [61, 13, 10]
                width = 0
            }
            // After a soft break a dot begins a line again.
            written += width == 0 && byte == UInt8(ascii: ".") ? Array("=2E".utf8) : sign
            width += width == 0 && byte == UInt8(ascii: ".") ? 3 : sign.count
        }
    }
}
