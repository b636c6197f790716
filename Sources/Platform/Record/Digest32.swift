import Cryptography

/// A SHA-256 digest: 32 bytes.
package struct Digest32: Sendable, Hashable {
    package let bytes: [UInt8]

    /// Nil where there are not 32 bytes.
    package init?(_ bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// Reads 64 lower-case hexadecimal digits, and nothing else.
    package init?(hex: String) {
        guard let bytes = Hex.bytes(hex) else { return nil }
        self.init(bytes)
    }

    /// Reads standard base64 with its padding, and nothing else.
    package init?(base64: String) {
        guard let bytes = Base64.bytes(base64) else { return nil }
        self.init(bytes)
    }

    private init(digest: [UInt8]) { bytes = digest }

    /// The digest of the pieces, one after another.
    package static func of(_ pieces: [UInt8]...) -> Digest32 {
        var hash = SHA256()
        for piece in pieces { hash.update(piece) }
        return Digest32(digest: hash.digest())
    }

    package var hex: String { Hex.text(bytes) }

    package var base64: String { Base64.text(bytes) }
}
