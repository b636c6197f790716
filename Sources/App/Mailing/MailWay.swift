import Foundation
import Mail
import MailSMTP

/// The way letters leave an install, as its settings say.
struct MailWay: Sendable {
    let server: SMTPAddress
    let address: PostalAddress

    /// - Throws: `Closed`, which says what is missing or wrong.
    init(_ settings: Settings) throws(Closed) {
        guard let url = settings["HEARD_SMTP_URL"] else { throw .noServer }
        do { server = try SMTPAddress(url) } catch {
            throw error == .openPassword ? .openPassword : .notAServer
        }
        address = try Self.address(settings)
    }

    /// Who letters come from; asked for alone where nothing is sent.
    static func address(_ settings: Settings) throws(Closed) -> PostalAddress {
        guard let base = settings["HEARD_URL"], let host = URLComponents(string: base)?.host else { throw .noAddress }
        let set = settings["HEARD_MAIL_DOMAIN"].map { $0.lowercased() }
        if let set, !isDomain(set) { throw .notADomain }
        let from = try settings["HEARD_MAIL_FROM"].map { text throws(Closed) in try mailbox(text) }
        let own = from?.address.split(separator: "@").last.map { String($0).lowercased() }
        let domain = set ?? own ?? host
        let sender = from ?? Mailbox(name: "Heard", kept: "heard@\(domain)")
        return PostalAddress(
            from: sender,
            domain: domain,
            receives: set != nil,
            base: base.hasSuffix("/") ? String(base.dropLast()) : base,
            plus: settings["HEARD_MAIL_PLUS"] == "yes" ? String(sender.address.prefix { $0 != "@" }) : nil
        )
    }

    /// Reads `Heard <heard@forum.example>` or the address alone.
    private static func mailbox(_ text: String) throws(Closed) -> Mailbox {
        let parts = text.split(separator: "<", maxSplits: 1, omittingEmptySubsequences: false)
        let isNamed = parts.count == 2 && text.hasSuffix(">")
        let address = isNamed ? String(parts[1].dropLast()) : text
        let halves = address.split(separator: "@", omittingEmptySubsequences: false)
        guard halves.count == 2, !halves[0].isEmpty, isDomain(String(halves[1])),
            address.utf8.allSatisfy({ (33...126).contains($0) && !"<>()[],;:\\\"".utf8.contains($0) })
        else { throw .notASender }
        return Mailbox(name: isNamed ? parts[0].trimmingCharacters(in: .whitespaces) : "Heard", kept: address)
    }

    private static func isDomain(_ text: String) -> Bool {
        let isClean = text.utf8.allSatisfy { byte in
            (97...122).contains(byte | 32) || (48...57).contains(byte) || byte == 45 || byte == 46
        }
        return isClean && !text.isEmpty && text.utf8.count <= 253 && !text.hasPrefix(".") && !text.hasSuffix(".")
    }

    /// Why letters wait.
    enum Closed: Error, Equatable {
        case noServer, notAServer, openPassword, noAddress, notASender, notADomain

        /// What to do about it.
        var sentence: String {
            switch self {
            case .noServer:
                "Letters wait: no mail server is set. Set HEARD_SMTP_URL, such as smtp://name:password@mail.example:587."
            case .notAServer: "Letters wait: HEARD_SMTP_URL is not smtp://host:port or smtps://host:port."
            case .openPassword:
                """
                Letters wait: HEARD_SMTP_URL would send its password to a server that nobody vouches for. Leave out \
                tls=, or say tls=required.
                """
            case .noAddress:
                "Letters wait: their links need the address people use. Set HEARD_URL, such as https://heard.example."
            case .notASender: "Letters wait: HEARD_MAIL_FROM is not an address such as Heard <heard@forum.example>."
            case .notADomain: "Letters wait: HEARD_MAIL_DOMAIN is not a domain such as forum.example."
            }
        }
    }
}
