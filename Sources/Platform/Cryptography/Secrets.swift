import CCrypto

/// Bytes nobody can guess, and what is done with them.
package enum Secrets {
    /// So many random bytes.
    package static func random(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        crypto_random(&bytes, count)
        return bytes
    }

    /// HMAC-SHA-256 (RFC 2104) of a text: 32 bytes that only the holder of the key can make.
    package static func code(of text: [UInt8], key: [UInt8]) -> [UInt8] {
        var code = [UInt8](repeating: 0, count: 32)
        crypto_hmac_sha256(key, key.count, text, text.count, &code)
        return code
    }

    /// Whether two secrets are one, in a time that does not tell where they differ.
    package static func same(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && crypto_same(left, right, left.count) == 1
    }
}
