/// What a mail system says became of a mail.
package struct BounceReport: Sendable, Equatable {
    package let recipients: [Recipient]
    /// The Message-ID of the mail that came back, where the report has its header.
    package let messageID: String?

    /// What became of it for one address.
    package struct Recipient: Sendable, Hashable {
        /// In small letters.
        package let address: String
        package let kind: Kind
        /// RFC 3463: `5.1.1`; nil where the report names none.
        package let status: String?
        /// What the other server said, on one line; empty where it said nothing.
        package let diagnostic: String
    }

    package enum Kind: String, Sendable, CaseIterable {
        /// It will never arrive there.
        case hard
        /// It did not arrive, and another might: the mailbox is full.
        case soft
        /// It is still on its way.
        case delayed
        case delivered
    }
}

extension BounceReport.Kind {
    /// What a status says, unless the report's own action says more.
    ///
    /// Full mailboxes (x.2.2), systems that are full or busy (x.3.x, x.4.x) and mails that are too big or refused for
    /// what they are (x.7.x) are not the address's fault.
    init(action: String?, status: String?, diagnostic: String) {
        switch action {
        case "delivered", "relayed", "expanded": self = .delivered
        case "delayed": self = .delayed
        default: self = Self.isLasting(status, diagnostic) ? .hard : .soft
        }
    }

    private static func isLasting(_ status: String?, _ diagnostic: String) -> Bool {
        let words = diagnostic.lowercased()
        let isPassing = status?.utf8.first == UInt8(ascii: "4")
        if isPassing || softWords.contains(where: { words.contains($0) }) { return false }
        if hardWords.contains(where: { words.contains($0) }) { return true }
        guard let status else { return words.utf8.starts(with: "5".utf8) || words.contains(" 55") }
        let parts = status.split(separator: ".")
        guard parts.count == 3, parts[0] == "5" else { return false }
        return parts[1] == "1" || parts[1] == "0" || (parts[1] == "2" && parts[2] != "2") || parts[1] == "4"
    }

    private static let softWords = [
        "over quota", "overquota", "quota exceeded", "exceeded quota", "exceeds quota", "mailbox full",
        "mailbox is full", "mailbox quota", "mailfolder is full", "storage", "insufficient disk", "temporarily",
        "try again later", "too large", "too big", "message size", "greylist", "graylist", "spam", "blacklist",
        "blocked", "virus", "policy",
    ]

    private static let hardWords = [
        "user unknown", "unknown user", "no such user", "no such recipient", "no such person", "no such mailbox",
        "no mailbox here", "does not exist", "doesn't exist", "not our customer", "unknown recipient",
        "unknown local-part", "unrouteable address", "recipient unknown", "recipient not found", "user not found",
        "mailbox not found", "mailbox unavailable", "invalid recipient", "invalid mailbox", "unknown address",
        "address rejected", "bad address", "host unknown", "unknown host", "host not found", "domain not found",
        "no mail-enabled", "not listed in", "account has been disabled", "account is disabled", "inactive user",
        "no account by that name", "not a valid", "user doesn't", "recipient rejected",
    ]
}
