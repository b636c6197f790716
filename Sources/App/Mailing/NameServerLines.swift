import Mail

/// What the name server of the mail's domain is to say, as text to paste: who may send, who signs, where answers go.
struct NameServerLines: Sendable {
    let lines: [String]

    /// - Parameter way: nil where no mail server is set yet; then mail is thought to leave from this machine.
    init(for address: PostalAddress, by way: MailWay?, keys: [DKIMKey]) {
        let sender = String(address.from.address.split(separator: "@").last ?? "")
        let host = way?.server.host ?? "127.0.0.1"
        let isHere = ["127.0.0.1", "localhost", "::1", "[::1]"].contains(host)
        let route = isHere ? "mx a" : "mx a:\(host)"
        var lines = Set([sender, address.domain]).sorted().map { "\($0). IN TXT \"v=spf1 \(route) -all\"" }
        lines += keys.map { "\($0.kind.selector)._domainkey.\(sender). IN TXT \(Self.quoted($0.record))" }
        lines.append(
            "_dmarc.\(sender). IN TXT \"v=DMARC1; p=quarantine; adkim=r; aspf=r; rua=mailto:postmaster@\(sender)\""
        )
        if address.receives {
            let web = address.base.split(separator: "/").dropFirst().first.map { String($0.prefix { $0 != ":" }) }
            lines.append("\(address.domain). IN MX 10 \(web ?? address.domain).")
        }
        self.lines = lines
    }

    /// In strings of at most 255 signs each, as name servers keep them.
    private static func quoted(_ text: String) -> String {
        let signs = Array(text.utf8)
        return stride(from: 0, to: signs.count, by: 250)
            .map { "\"\(String(decoding: signs[$0..<min($0 + 250, signs.count)], as: UTF8.self))\"" }
            .joined(separator: " ")
    }
}
