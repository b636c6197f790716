import Cryptography

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
        sha256 = Self.hex(SHA256.digest(bytes))
    }

    private static func hex(_ digest: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in digest {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
