/// What a file begins as, whatever its name.
package enum MailFile: Sendable, Equatable {
    /// One mail.
    case message
    /// An mbox: mails one after another, each under a "From " line.
    case mailbox
    /// Neither.
    case other

    /// Looks at the first bytes of a file; some thousand are enough.
    package init(beginning bytes: some Collection<UInt8>) {
        let head = Array(bytes.prefix(16_384))
        var lines = MailHead(head).lines[...]
        var isBelowSeparator = false
        if let first = lines.first, MailboxLine.isSeparator(first) {
            isBelowSeparator = true
            lines.removeFirst()
        }
        while let first = lines.first, first.starts(with: ">From ".utf8) || first.starts(with: "From ".utf8) {
            lines.removeFirst()
        }
        guard MailHead.beginsHeaders(lines) else {
            self = .other
            return
        }
        self = isBelowSeparator ? .mailbox : .message
    }

    /// How many bytes stand before the headers of a mail: a byte-order mark, empty lines, "From " lines.
    package static func headersBegin(in bytes: [UInt8]) -> Int { MailHead.start(in: bytes) }
}
