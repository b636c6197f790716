import Kernel

/// Who an install's letters come from, and where what comes back to them goes.
package struct PostalAddress: Sendable, Equatable {
    /// What stands in From.
    package let from: Mailbox
    /// The domain of Message-IDs, of addresses for answers and of bounces.
    package let domain: String
    /// Whether the domain's mail comes to Heard, so that each letter can have a return path of its own.
    package let receives: Bool
    /// The one mailbox of the domain that takes all of Heard's mail, `heard` of `heard+r-secret@…`; nil where the whole
    /// domain does.
    package let mailbox: String?
    /// What stands before the paths of links, without a slash at its end.
    package let base: String

    package init(from: Mailbox, domain: String, receives: Bool, mailbox: String? = nil, base: String) {
        self.from = from
        self.domain = domain
        self.receives = receives
        self.mailbox = mailbox
        self.base = base
    }

    /// The envelope's sender: a bounce says by its own address which letter it is about (VERP).
    package func returnPath(of letter: ID<OutboxLetter>) -> String {
        receives ? own("\(ReturnPath.mark)\(letter)") : from.address
    }

    /// A letter's Message-ID, without brackets.
    package func messageID(_ key: String) -> String { "\(key)@\(domain)" }

    /// Where an answer goes; nil where it would not come to Heard.
    func replyTo(_ kept: String) -> String? {
        if kept.utf8.contains(UInt8(ascii: "@")) { return kept }
        return receives ? own(kept) : nil
    }

    /// An address of the install's own.
    private func own(_ local: String) -> String { "\(mailbox.map { "\($0)+" } ?? "")\(local)@\(domain)" }

    /// What stands behind a mark in the part before the `@`: `123` of `b+123` and of `heard+b+123`, marked `b+`.
    package static func tag(in local: some StringProtocol, marked mark: String) -> String? {
        let small = local.lowercased()
        if small.hasPrefix(mark) { return String(small.dropFirst(mark.count)) }
        return small.firstRange(of: "+\(mark)").map { String(small[$0.upperBound...]) }
    }
}

/// The address that a bounce of one letter comes to: `b+123@heard.example`.
package enum ReturnPath {
    static let mark = "b+"

    /// The letter that a bounce is about; nil where the address is no return path.
    ///
    /// - Parameter address: an envelope's recipient, in any case, with or without its domain.
    package static func letter(of address: String) -> ID<OutboxLetter>? {
        let local = address.prefix { $0 != "@" }
        guard let number = PostalAddress.tag(in: local, marked: mark).flatMap({ Int64($0) }), number > 0 else {
            return nil
        }
        return ID(number)
    }
}
