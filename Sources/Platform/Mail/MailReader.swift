import Kernel

/// Reads mails: one from its bytes, or where each of an mbox file lies.
package struct MailReader: Sendable {
    private let tools: MailTools
    private let now: @Sendable () -> Instant

    package init(tools: MailTools, now: @escaping @Sendable () -> Instant) {
        self.tools = tools
        self.now = now
    }

    /// Reads one mail; what is broken in it is read as far as it goes and named in `troubles`.
    package func read(_ bytes: [UInt8]) throws(MailError) -> Letter {
        Letter(try tools.parse(MailLineEnds.repaired(bytes) ?? bytes), tools: tools, now: now())
    }

    /// The decoded bytes of an attachment (`Attachment.part`).
    package func content(of part: Int, in bytes: [UInt8]) throws(MailError) -> [UInt8] {
        try tools.content(MailLineEnds.repaired(bytes) ?? bytes, part)
    }

    /// The messages of the mbox file at a path, in order.
    ///
    /// A line in the middle of a mail that begins "From " and is no separator does not cut it in two.
    package func split(_ path: String) throws(MailError) -> [MailboxEntry] { try tools.split(path) }
}
