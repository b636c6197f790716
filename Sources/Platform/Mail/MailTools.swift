import Kernel

/// What reading a mail needs from outside: a parser of mails, of dates, of charsets and of HTML.
package struct MailTools: Sendable {
    /// Takes a mail apart.
    package var parse: @Sendable ([UInt8]) throws(MailError) -> MailSource
    /// The decoded bytes of one part.
    package var content: @Sendable ([UInt8], Int) throws(MailError) -> [UInt8]
    /// The moment a date header names; nil where it cannot be read.
    package var instant: @Sendable (String) -> Instant?
    /// Text in a named charset and how many bytes of it made no sense there; nil where the charset is not known.
    package var convert: @Sendable (String, [UInt8]) -> Converted?
    /// The readable text of HTML; nil where it is too tangled to read safely as a tree.
    package var plainText: @Sendable (String) -> String?
    /// The messages of an mbox file.
    package var split: @Sendable (String) throws(MailError) -> [MailboxEntry]

    package init(
        parse: @escaping @Sendable ([UInt8]) throws(MailError) -> MailSource,
        content: @escaping @Sendable ([UInt8], Int) throws(MailError) -> [UInt8],
        instant: @escaping @Sendable (String) -> Instant?,
        convert: @escaping @Sendable (String, [UInt8]) -> Converted?,
        plainText: @escaping @Sendable (String) -> String?,
        split: @escaping @Sendable (String) throws(MailError) -> [MailboxEntry]
    ) {
        self.parse = parse
        self.content = content
        self.instant = instant
        self.convert = convert
        self.plainText = plainText
        self.split = split
    }
}

/// Text as a charset's table gives it.
package struct Converted: Sendable, Equatable {
    package let text: String
    /// Bytes the charset has no letter for; each stands as U+FFFD in the text.
    package let unknownBytes: Int

    package init(text: String, unknownBytes: Int) {
        self.text = text
        self.unknownBytes = unknownBytes
    }
}

/// Where one message of an mbox file lies.
package struct MailboxEntry: Sendable, Hashable {
    /// Where its "From " line begins.
    package let marker: Int
    /// Its bytes, without the "From " line.
    package let range: Range<Int>

    package init(marker: Int, range: Range<Int>) {
        self.marker = marker
        self.range = range
    }
}
