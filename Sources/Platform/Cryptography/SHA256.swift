import CCrypto

/// SHA-256 (FIPS 180-4) over pieces that are added one after another.
package struct SHA256: ~Copyable {
    private let state: UnsafeMutableRawPointer

    package init() { state = crypto_sha256_begin() }

    deinit { crypto_sha256_drop(state) }

    package mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { crypto_sha256_add(state, $0.baseAddress, $0.count) }
    }

    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        crypto_sha256_add(state, bytes.baseAddress, bytes.count)
    }

    package mutating func update(_ byte: UInt8) { withUnsafeBytes(of: byte) { update($0) } }

    /// The digest of all that was added: 32 bytes.
    package consuming func digest() -> [UInt8] { withUnsafeBytes(of: words()) { Array($0) } }

    /// The digest of all that was added, in four words whose bytes stand in memory as they follow each other.
    package consuming func words() -> (UInt64, UInt64, UInt64, UInt64) {
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        withUnsafeMutableBytes(of: &words) { [state] bytes in
            if let start = bytes.bindMemory(to: UInt8.self).baseAddress { crypto_sha256_end(state, start) }
        }
        discard self
        return words
    }

    /// The digest of pieces, one after another: 32 bytes.
    package static func digest(_ pieces: [UInt8]...) -> [UInt8] {
        var hash = SHA256()
        for piece in pieces { hash.update(piece) }
        return hash.digest()
    }
}
