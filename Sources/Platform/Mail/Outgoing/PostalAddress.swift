import Kernel

/// Who an install's letters come from, and where what comes back to them goes.
package struct PostalAddress: Sendable, Equatable {
    /// What stands in From.
    package let from: Mailbox
    /// The domain of Message-IDs, of addresses for answers and of bounces.
    package let domain: String
    /// Whether the domain's mail comes to Heard, so that each letter can have a return path of its own.
    package let receives: Bool
    /// What stands before the paths of links, without a slash at its end.
    package let base: String

    /// What stands before the `+` of its own addresses, where no domain is its own but one mailbox of another's is, which
    /// takes `heard+anything@…` too.
    package let plus: String?

    package init(from: Mailbox, domain: String, receives: Bool, base: String, plus: String? = nil) {
        self.from = from
        self.domain = domain
        self.receives = receives
        self.base = base
        self.plus = plus
    }

    /// An address of the install's own; nil where mail to none comes to it.
    package func own(_ local: String) -> String? {
        if receives { return "\(local)@\(domain)" }
        return plus.map { "\($0)+\(local)@\(from.address.split(separator: "@").last ?? "")" }
    }

    /// Whether an answer to a letter comes to Heard.
    var isAnswered: Bool { own("") != nil }

    /// The envelope's sender: a bounce says by its own address which letter it is about (VERP).
    package func returnPath(of letter: ID<OutboxLetter>) -> String {
        own("\(ReturnPath.mark)\(letter)") ?? from.address
    }

    /// A letter's Message-ID, without brackets.
    package func messageID(_ key: String) -> String { "\(key)@\(domain)" }

    /// Where an answer goes; nil where the address would reach nobody: then it goes to whom the letter is from.
    func replyTo(_ kept: String) -> String? { kept.utf8.contains(UInt8(ascii: "@")) ? kept : own(kept) }
}

/// The address that a bounce of one letter comes to: `b+123@heard.example`.
package enum ReturnPath {
    static let mark = "b+"

    /// The letter that a bounce is about; nil where the address is no return path.
    ///
    /// - Parameter address: an envelope's recipient, in any case, with or without its domain.
    package static func letter(of address: String) -> ID<OutboxLetter>? {
        let box = address.lowercased().utf8.prefix { $0 != UInt8(ascii: "@") }
        guard box.starts(with: mark.utf8), let number = Int64(String(decoding: box.dropFirst(2), as: UTF8.self)),
            number > 0
        else { return nil }
        return ID(number)
    }
}
