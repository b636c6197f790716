import CCrypto

/// Signatures by RSA over SHA-256 (RFC 8017, PKCS #1 v1.5), for mail alone: keys as DER.
package enum RSA {
    /// More than any key or signature of 4096 bits takes.
    private static let room = 8192

    /// A new key of 2048 bits; nil where OpenSSL could not make one.
    package static func makeKey() -> [UInt8]? { written { crypto_rsa_make(2048, $0, room) } }

    /// The public key with its kind (SubjectPublicKeyInfo); nil where the key is none.
    package static func publicKey(of key: [UInt8]) -> [UInt8]? {
        written { crypto_rsa_public(key, key.count, $0, room) }
    }

    /// The signature of a text; nil where the key is none.
    package static func sign(_ text: [UInt8], key: [UInt8]) -> [UInt8]? {
        written { crypto_rsa_sign(key, key.count, text, text.count, $0, room) }
    }

    private static func written(_ write: (UnsafeMutablePointer<UInt8>) -> Int) -> [UInt8]? {
        let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            count = buffer.baseAddress.map(write) ?? 0
        }
        return bytes.isEmpty ? nil : bytes
    }
}
