import Cryptography
import Kernel

/// A log's public key in the signed note's verifier form: `name+hash+base64` (Ed25519).
package struct VerifierKey: Sendable, Hashable {
    /// The first byte of an encoded key: Ed25519 as C2SP signed-note numbers it.
    private static let ed25519: UInt8 = 1

    package let name: String
    /// 32 bytes (RFC 8032).
    package let publicKey: [UInt8]

    package init(name: String, publicKey: [UInt8]) {
        self.name = name
        self.publicKey = publicKey
    }

    /// Nil where the text is not a verifier key, its hash is not its own, or it is for another algorithm.
    package init?(_ text: String) {
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, SignedNote.isName(parts[0]), let key = Base64.bytes(parts[2]), key.count == 33,
            key[0] == VerifierKey.ed25519
        else { return nil }
        self.init(name: parts[0], publicKey: Array(key.dropFirst()))
        guard hash.utf8.elementsEqual(parts[1].utf8) else { return nil }
    }

    /// Four bytes that tell keys of one name apart: SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key), cut.
    package var id: [UInt8] {
        Array(Digest32.of(Array(name.utf8), [0x0A, VerifierKey.ed25519], publicKey).bytes.prefix(4))
    }

    /// The same in hexadecimal digits, for people to compare.
    package var hash: String { Hex.text(id) }

    func accepts(_ signature: [UInt8], of text: String) -> Bool {
        Ed25519.isRight(signature, of: Array(text.utf8), by: publicKey)
    }
}

extension VerifierKey: CustomStringConvertible {
    package var description: String {
        "\(name)+\(hash)+\(Base64.text([VerifierKey.ed25519] + publicKey))"
    }
}
