/// One mail as it was read.
package struct Letter: Sendable {
    /// Without brackets; nil where the mail has none.
    package var messageID: String?
    package var inReplyTo: [String]
    /// Oldest first.
    package var references: [String]
    package var from: Mailbox?
    package var sender: Mailbox?
    package var replyTo: [Mailbox]
    package var to: [Mailbox]
    package var cc: [Mailbox]
    package var subject: Subject
    package var dating: Dating
    /// What kind of mail no person wrote, or nil.
    package var automatic: Automatic?
    /// The whole readable text, lines ended by "\n": the plain part, else what the HTML says.
    package var text: String
    /// The same text sorted into new, quoted and signature.
    package var writing: Writing
    package var attachments: [Attachment]
    /// Whether it has more parts than were read.
    package var hasMoreParts: Bool
    /// What receiving servers said about its sender (RFC 8601), newest first.
    package var authenticationResults: [String]
    /// SHA-256 (hex) of what two deliveries of one message share: not of Received lines and the like.
    package var contentDigest: String
    /// What was odd, in plain words.
    package var troubles: [String]
}

extension Letter {
    /// Newly written: no quotes, no signature.
    package var newText: String { writing.newText }
    /// What was quoted, nil where nothing was.
    package var quotedText: String? { writing.quotedText }
    package var signature: String? { writing.signature }
}
