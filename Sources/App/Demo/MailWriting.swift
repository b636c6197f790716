import Foundation
import Kernel

/// How mails are written down: line ends, headers, dates and encodings.
enum MailWriting {
    /// The text with the line ends of mail.
    static func lines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n") + "\r\n"
    }

    static func mailbox(_ person: StoryPerson) -> String { "\(phrase(person.name)) <\(person.address)>" }

    private static func phrase(_ name: String) -> String {
        let isPlain = name.utf8.allSatisfy { $0 == 32 || (65...90).contains($0) || (97...122).contains($0) }
        return isPlain ? name : name.utf8.allSatisfy { $0 < 128 } ? "\"\(name)\"" : header(name)
    }

    /// A header's words, encoded (RFC 2047) where they are not ASCII.
    static func header(_ words: String) -> String {
        guard words.utf8.contains(where: { $0 >= 128 }) else { return words }
        var pieces: [String] = [""]
        for character in words {
            if (pieces.last?.utf8.count ?? 0) + String(character).utf8.count > 42 { pieces.append("") }
            pieces[pieces.count - 1].append(character)
        }
        return pieces.map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }

    /// "Mon, 15 Jul 2019 21:40:00 +0100": London's time.
    static func date(_ instant: Instant) -> String {
        let (day, minute) = (instant.dayInLondon, instant.minuteInLondon)
        let zone = Instant.noon(of: day).minuteInLondon == 720 ? "+0000" : "+0100"
        return "\(MailWriting.day(day)) \(padded(minute / 60)):\(padded(minute % 60)):00 \(zone)"
    }

    /// "Mon, 15 Jul 2019".
    static func day(_ day: Day) -> String {
        let (year, month, number) = day.parts
        let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(weekdays[day.weekday.rawValue - 1]), \(number) \(months[month - 1]) \(year)"
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

// MARK: Encodings

extension MailWriting {
    static func quotedPrintable(_ text: String) -> String { quotedPrintable(Array(text.utf8)) }

    /// Bytes as quoted-printable (RFC 2045), in lines of up to 76 signs.
    static func quotedPrintable(_ bytes: [UInt8]) -> String {
        bytes.split(separator: 10, omittingEmptySubsequences: false).map(quotedPrintableLine).joined(separator: "\n")
    }

    private static func quotedPrintableLine(_ line: ArraySlice<UInt8>) -> String {
        var (written, width) = ("", 0)
        for (place, byte) in zip(line.indices, line) {
            let isLastSpace = byte == 32 && place == line.endIndex - 1
            let isPlain = (32...126).contains(byte) && byte != UInt8(ascii: "=") && !isLastSpace
            let sign = isPlain ? String(UnicodeScalar(byte)) : "=" + hex(byte)
            if width + sign.utf8.count > 75 { (written, width) = (written + "=\n", 0) }
            written += sign
            width += sign.utf8.count
        }
        return written
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = Array("0123456789ABCDEF")
        return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
    }

    /// The text in windows-1254; what that charset has no place for is a question mark.
    static func turkish(_ text: String) -> [UInt8] {
        let own: [UnicodeScalar: UInt8] = [
            "ğ": 0xF0, "ı": 0xFD, "ş": 0xFE, "Ğ": 0xD0, "İ": 0xDD, "Ş": 0xDE, "’": 0x92, "“": 0x93, "”": 0x94,
        ]
        return text.unicodeScalars.map { own[$0] ?? UInt8(exactly: $0.value) ?? UInt8(ascii: "?") }
    }

    static func escaped(_ text: String) -> String {
        text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
            .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
    }

    /// Paragraphs as a mail program writes them in HTML.
    static func html(_ text: String) -> String {
        text.split(separator: "\n\n").map { paragraph in
            let lines = escaped(String(paragraph)).split(separator: "\n", omittingEmptySubsequences: false)
            return "<p>\(lines.joined(separator: "<br>\n"))</p>\n"
        }.joined()
    }
}
