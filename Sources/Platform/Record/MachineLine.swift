/// The second part of a receipt: one canonical JSON object, each of whose parts is what it is bound to be.
struct MachineLine {
    let leafText: String
    let leaf: Leaf
    let digests: Digests
    let content: [Part: JSON]
    let key: VerifierKey
    let url: String

    private static let names = ["content", "key", "leaf", "parts", "salt", "url"]

    init(_ text: String) throws(ReceiptFault) {
        guard let members = (try? JSON(canonical: text))?.members else {
            throw .notAReceipt("its second part is not canonical JSON")
        }
        guard members.names == MachineLine.names, let url = members["url"]?.text else {
            throw .notAReceipt("its second part is not what a receipt holds")
        }
        guard let leafText = members["leaf"]?.text, let leaf = Leaf(leafText) else { throw .leaf }
        guard let digests = members["parts"].flatMap({ Digests($0) }), digests.commit == leaf.commit else {
            throw .commitment
        }
        guard let key = members["key"]?.text.flatMap({ VerifierKey($0) }) else { throw .key }
        self.leafText = leafText
        self.leaf = leaf
        self.digests = digests
        self.key = key
        self.url = url
        content = try MachineLine.content(members["content"], salts: members["salt"], digests: digests)
    }

    /// The parts shown, each found to have the digest it was recorded with.
    private static func content(
        _ content: JSON?,
        salts: JSON?,
        digests: Digests
    ) throws(ReceiptFault) -> [Part: JSON] {
        guard let content = content?.members, let salts = salts?.members, content.names == salts.names else {
            throw .notAReceipt("its parts and their salts do not go together")
        }
        var parts: [Part: JSON] = [:]
        for member in content {
            guard let part = Part(rawValue: member.name), let digest = digests[part] else {
                throw .notAReceipt("it shows a part that the entry does not have")
            }
            guard let salt = salts[member.name]?.text.flatMap({ Digest32(hex: $0) }),
                let text = try? member.value.canonical(),
                Digest32.of(salt.bytes, text) == digest
            else { throw .part(part) }
            parts[part] = member.value
        }
        return parts
    }
}
