/// Where mail to Heard's own addresses comes to: a whole domain, or one mailbox of one.
package struct MailDomain: Sendable, Equatable {
    /// In small letters: `heard.example`.
    package let domain: String
    /// The one mailbox that is Heard's, which takes `heard+anything@…` too; nil where the whole domain is.
    package let mailbox: String?

    /// Reads `heard.example` or `heard@forum.example`; nil for anything else.
    package init?(_ text: String) {
        let parts = text.lowercased().split(separator: "@", omittingEmptySubsequences: false).map(String.init)
        guard let domain = parts.last, parts.count <= 2, Self.isDomain(domain) else { return nil }
        if parts.count == 2, parts[0].isEmpty || !parts[0].utf8.allSatisfy(Self.isPlain) { return nil }
        self.domain = domain
        mailbox = parts.count == 2 ? parts[0] : nil
    }

    /// Whether mail to an address comes to Heard.
    ///
    /// - Parameter address: in small letters; without an `@` it is meant for here.
    package func holds(_ address: String) -> Bool {
        guard address.contains("@") else { return true }
        guard address.hasSuffix("@\(domain)") else { return false }
        return mailbox.map { address.hasPrefix("\($0)@") || address.hasPrefix("\($0)+") } ?? true
    }

    /// Whether a text is a domain's name.
    package static func isDomain(_ text: String) -> Bool {
        let isClean = text.utf8.allSatisfy { byte in
            (97...122).contains(byte | 32) || (48...57).contains(byte) || byte == 45 || byte == 46
        }
        return isClean && !text.isEmpty && text.utf8.count <= 253 && !text.hasPrefix(".") && !text.hasSuffix(".")
    }

    /// Whether a byte stands in a mailbox's name without being quoted, and is no `+`.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (48...57).contains(byte) || ".-_".utf8.contains(byte)
    }
}
