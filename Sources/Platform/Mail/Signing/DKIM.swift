import Cryptography
import Foundation

/// A key by which a domain answers for its mails, and where its public half is found.
package struct DKIMKey: Sendable {
    /// The kind of signature, as a mail names it.
    package enum Kind: String, Sendable, CaseIterable {
        case rsa = "rsa-sha256"
        /// RFC 8463; few check it yet, so it goes beside the other.
        case ed25519 = "ed25519-sha256"

        /// The name before `._domainkey` and the domain.
        package var selector: String {
            switch self {
            case .rsa: "heard-rsa"
            case .ed25519: "heard-ed25519"
            }
        }
    }

    package let kind: Kind
    /// A seed of 32 bytes, or a key in DER.
    private let secret: [UInt8]
    private let publicKey: [UInt8]

    /// Nil where the secret is no key of its kind.
    package init?(_ kind: Kind, secret: [UInt8]) {
        let found: [UInt8]? =
            switch kind {
            case .rsa: RSA.publicKey(of: secret)
            case .ed25519: Ed25519.publicKey(seed: secret)
            }
        guard let found else { return nil }
        (self.kind, self.secret, publicKey) = (kind, secret, found)
    }

    /// A new secret; nil where none could be made.
    package static func makeSecret(_ kind: Kind, random: (_ count: Int) -> [UInt8]) -> [UInt8]? {
        switch kind {
        case .rsa: RSA.makeKey()
        case .ed25519: random(32)
        }
    }

    /// What the domain's name server is to say under the selector (RFC 6376, 3.6.1).
    package var record: String {
        let name = kind == .rsa ? "rsa" : "ed25519"
        return "v=DKIM1; k=\(name); p=\(Data(publicKey).base64EncodedString())"
    }

    func sign(_ text: [UInt8]) -> [UInt8]? {
        switch kind {
        case .rsa: RSA.sign(text, key: secret)
        case .ed25519: Ed25519.sign(SHA256.digest(text), seed: secret)
        }
    }
}

/// Signs mails for a domain (RFC 6376), relaxed, so that what servers do to spaces on the way spoils nothing.
package struct DKIM: Sendable {
    private let domain: String
    private let keys: [DKIMKey]

    package init(domain: String, keys: [DKIMKey]) {
        self.domain = domain
        self.keys = keys
    }

    /// From stands twice: nobody can put another one in.
    private static let names = [
        "from", "from", "to", "subject", "date", "message-id", "in-reply-to", "references", "reply-to", "mime-version",
        "content-type", "auto-submitted", "list-unsubscribe", "list-unsubscribe-post",
    ]

    /// The mail with one signature of each key before it.
    ///
    /// - Parameter mail: bytes whose lines end in CR LF, with an empty line after the header.
    package func signed(_ mail: [UInt8]) -> [UInt8] {
        let source = DKIMSource(mail)
        let digest = Data(SHA256.digest(source.body)).base64EncodedString()
        let names = Self.names.filter { $0 == "from" || source.fields[$0] != nil }
        let fields = names.enumerated().compactMap { index, name in index == 1 ? nil : source.fields[name] }
        var head: [UInt8] = []
        for key in keys {
            let open =
                "v=1; a=\(key.kind.rawValue); c=relaxed/relaxed; d=\(domain);\r\n s=\(key.kind.selector);"
                + "\r\n h=\(Self.folded(names));\r\n bh=\(digest);\r\n b="
            let own = DKIMSource.relaxed(name: "dkim-signature", value: Array(open.utf8))
            guard let signature = key.sign(fields.flatMap { $0 + [13, 10] } + own) else { continue }
            head += Array("DKIM-Signature: \(open)\(Self.broken(signature))\r\n".utf8)
        }
        return head + mail
    }

    private static func folded(_ names: [String]) -> String {
        var (text, width) = ("", 0)
        for (index, name) in names.enumerated() {
            if width + name.utf8.count > 60 { (text, width) = (text + "\r\n ", 0) }
            text += index == names.count - 1 ? name : "\(name):"
            width += name.utf8.count + 1
        }
        return text
    }

    /// Base64 in lines of 72 signs.
    private static func broken(_ bytes: [UInt8]) -> String {
        let signs = Array(Data(bytes).base64EncodedString().utf8)
        return stride(from: 0, to: signs.count, by: 72)
            .map { String(decoding: signs[$0..<min($0 + 72, signs.count)], as: UTF8.self) }
            .joined(separator: "\r\n ")
    }
}
