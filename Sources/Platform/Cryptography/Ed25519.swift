import CCrypto

/// Signatures by Ed25519 (RFC 8032): keys of 32 bytes, signatures of 64.
package enum Ed25519 {
    /// The public key of a seed; nil where the seed is not 32 bytes.
    package static func publicKey(seed: [UInt8]) -> [UInt8]? {
        guard seed.count == 32 else { return nil }
        var key = [UInt8](repeating: 0, count: 32)
        return crypto_ed25519_public_key(seed, &key) == 1 ? key : nil
    }

    /// The signature of a text; nil where the seed is not 32 bytes.
    package static func sign(_ text: [UInt8], seed: [UInt8]) -> [UInt8]? {
        guard seed.count == 32 else { return nil }
        var signature = [UInt8](repeating: 0, count: 64)
        return crypto_ed25519_sign(seed, text, text.count, &signature) == 1 ? signature : nil
    }

    /// Whether the holder of the key signed the text.
    package static func isRight(_ signature: [UInt8], of text: [UInt8], by publicKey: [UInt8]) -> Bool {
        guard publicKey.count == 32, signature.count == 64 else { return false }
        return crypto_ed25519_verify(publicKey, text, text.count, signature) == 1
    }
}
