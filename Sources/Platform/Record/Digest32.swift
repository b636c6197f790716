import Cryptography
import Kernel

/// A SHA-256 digest: 32 bytes.
package struct Digest32: Sendable, Hashable {
    // Words, not an array: a digest is copied with every entry, and nothing need be counted. Their bytes stand in memory as
    // they follow each other.
    private let first, second, third, fourth: UInt64

    private init(_ words: (UInt64, UInt64, UInt64, UInt64)) { (first, second, third, fourth) = words }

    /// Nil where there are not 32 bytes.
    package init?(_ bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count == 32 else { return nil }
        self.init(bytes.withUnsafeBytes { $0.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self) })
    }

    package var bytes: [UInt8] { withBytes { Array($0) } }

    /// Gives the 32 bytes for as long as the body runs.
    func withBytes<Answer>(_ body: (UnsafeRawBufferPointer) -> Answer) -> Answer {
        withUnsafeBytes(of: (first, second, third, fourth), body)
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

    /// The digest of all that was added to the hash.
    init(_ hash: consuming SHA256) { self.init(hash.words()) }

    /// The digest of the pieces, one after another.
    package static func of(_ pieces: [UInt8]...) -> Digest32 {
        var hash = SHA256()
        for piece in pieces { hash.update(piece) }
        return Digest32(hash)
    }

    package var hex: String { Hex.text(bytes) }

    package var base64: String { Base64.text(bytes) }
}
