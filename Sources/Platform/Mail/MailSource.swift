/// A mail taken apart, before any of Heard's rules: what the parser hands over.
package struct MailSource: Sendable {
    /// Headers in their order, unfolded and decoded.
    package var headers: [MailHeader]
    /// The mailboxes of From, Sender, Reply-To, To and Cc, by lowercased header name.
    package var mailboxes: [String: [Mailbox]]
    /// All parts, outermost first, a container before what it holds.
    package var parts: [MailPart]
    /// True where there are more parts than are listed.
    package var hasMoreParts: Bool
    /// The files packed in a `winmail.dat`, by its part.
    var packed: [Int: [WinmailFile.PackedFile]] = [:]

    package init(headers: [MailHeader], mailboxes: [String: [Mailbox]], parts: [MailPart], hasMoreParts: Bool) {
        self.headers = headers
        self.mailboxes = mailboxes
        self.parts = parts
        self.hasMoreParts = hasMoreParts
    }

    /// The values of every header so named (lowercase), in order.
    package func values(_ name: String) -> [String] { headers.filter { $0.name == name }.map(\.value) }

    /// The first value that says anything.
    package func value(_ name: String) -> String? {
        headers.first { $0.name == name && !$0.value.trimmingMailSpace().isEmpty }?.value
    }
}

/// One header of a mail.
package struct MailHeader: Sendable, Hashable {
    /// Lowercased.
    package let name: String
    package let value: String

    package init(name: String, value: String) {
        self.name = name.lowercased()
        self.value = value
    }
}
