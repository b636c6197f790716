/// The line between the mails of an mbox.
package enum MailboxLine {
    /// Whether a line is such a separator: "From ", a sender, and a date with a time and a year.
    ///
    /// Programs leave lines of a mail that begin "From the council" as they are: those have no such date.
    package static func isSeparator(_ line: some Collection<UInt8>) -> Bool {
        let bytes = Array(line.prefix(200))
        guard bytes.starts(with: "From ".utf8) else { return false }
        let fields = bytes.dropFirst(5).split { $0 == 32 || $0 == 9 || $0 == 13 }
        return fields.contains(where: isTime) && fields.contains(where: isYear)
    }

    private static func isTime(_ field: ArraySlice<UInt8>) -> Bool {
        let parts = field.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        return (2...3).contains(parts.count)
            && parts.allSatisfy { part in (1...2).contains(part.count) && part.allSatisfy { (48...57).contains($0) } }
    }

    private static func isYear(_ field: ArraySlice<UInt8>) -> Bool {
        let digits = field.prefix { (48...57).contains($0) }
        return digits.count == 4 && (field.count == 4 || field.dropFirst(4).first == UInt8(ascii: "-"))
            && (field.starts(with: "19".utf8) || field.starts(with: "20".utf8))
    }
}
