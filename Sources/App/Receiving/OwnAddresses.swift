import Foundation
import Mail

/// Which addresses are an install's own, as its settings say.
struct OwnAddresses: Sendable {
    /// The domain whose mail comes to Heard; nil where any will do.
    let domain: String?
    /// The one mailbox of another's domain, `heard@forum.example`, that takes `heard+anything@…` too.
    private let plus: (box: String, domain: String)?

    init(_ settings: Settings) {
        domain = settings["HEARD_MAIL_DOMAIN"]?.lowercased()
        let address = settings["HEARD_MAIL_PLUS"] == "yes" ? try? MailWay.address(settings) : nil
        plus = address.flatMap { address in
            let halves = address.from.address.split(separator: "@")
            return address.plus.map { ($0.lowercased(), halves.last.map { $0.lowercased() } ?? "") }
        }
    }

    /// What an address of our own says before its `@`, and after the mailbox's own name; nil where it is not ours.
    func local(of address: String) -> String? {
        if let inside = insidePlus(address) { return inside }
        guard let domain else { return String(address.prefix { $0 != "@" }) }
        guard !address.contains("@") || address.lowercased().hasSuffix("@\(domain)") else { return nil }
        return String(address.prefix { $0 != "@" })
    }

    /// `heard+r+SECRET@forum.example` as `r+SECRET`; every other address as it is.
    func withoutPlus(_ address: String) -> String { insidePlus(address) ?? address }

    private func insidePlus(_ address: String) -> String? {
        guard let plus else { return nil }
        let (text, end) = (address.lowercased(), "@\(plus.domain)")
        guard text.hasPrefix("\(plus.box)+"), text.hasSuffix(end) else { return nil }
        return String(text.dropFirst(plus.box.count + 1).dropLast(end.count))
    }
}
