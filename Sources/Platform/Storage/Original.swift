import Cryptography
import Kernel

/// A file as it came, and what it is kept under.
///
/// The two are only ever made together: nothing can be kept under the hash of something else.
package struct Original: Sendable {
    package let bytes: [UInt8]
    /// The SHA-256 of the bytes: 64 lower-case hex digits.
    package let sha256: String

    /// Hashes the bytes.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        sha256 = Hex.text(SHA256.digest(bytes))
    }
}
