import Cryptography

/// A log's private key, kept beside the database and never in it.
///
/// Written as `PRIVATE+KEY+name+hash+base64`, the form that tools for signed notes read.
package struct SigningKey: Sendable {
    package let name: String
    /// 32 bytes that nobody can guess.
    private let seed: [UInt8]
    package let verifierKey: VerifierKey

    /// Nil where the seed is not 32 bytes.
    package init?(name: String, seed: [UInt8]) {
        guard SignedNote.isName(name), let publicKey = Ed25519.publicKey(seed: seed) else { return nil }
        self.name = name
        self.seed = seed
        verifierKey = VerifierKey(name: name, publicKey: publicKey)
    }

    /// Reads the form in which it is kept.
    package init?(_ text: String) {
        let parts = text.split(separator: "+", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 5, parts[0] == "PRIVATE", parts[1] == "KEY", let key = Base64.bytes(parts[4]),
            key.count == 33, key[0] == 1
        else { return nil }
        self.init(name: parts[2], seed: Array(key.dropFirst()))
        guard verifierKey.hash == parts[3] else { return nil }
    }

    /// The form in which it is kept.
    ///
    /// Never logged, never shown.
    package var secretText: String { "PRIVATE+KEY+\(name)+\(verifierKey.hash)+\(Base64.text([1] + seed))" }

    /// The note with this text (ending in a line break) and this key's signature.
    package func sign(_ text: String) throws -> SignedNote {
        guard let signature = Ed25519.sign(Array(text.utf8), seed: seed) else { throw RecordError.noKey(name) }
        return SignedNote(text: text, signatures: [.init(name: name, id: verifierKey.id, bytes: signature)])
    }
}
