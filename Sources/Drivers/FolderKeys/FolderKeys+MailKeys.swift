import Foundation
import Kernel
import Record

extension FolderKeys {
    /// A secret by which mails are signed, kept as `mail-KIND.secret`; nil where none was made.
    ///
    /// - Parameter kind: `rsa` or `ed25519`.
    /// - Throws: `RecordError.keys` where the file holds something else, or cannot be read.
    package func mailSecret(_ kind: String) throws -> [UInt8]? {
        guard let text = try folder.read(Self.file(kind)) else { return nil }
        guard text.utf8.last == 10, let bytes = Hex.bytes(String(text.dropLast())), !bytes.isEmpty else {
            throw RecordError.keys("\(folder.path)/\(Self.file(kind)) is no key", code: EINVAL)
        }
        return bytes
    }

    /// Keeps a new one.
    ///
    /// - Throws: `RecordError.keys`, with `EEXIST` where there is one already.
    package func keep(_ secret: [UInt8], asMailSecret kind: String) throws {
        try folder.write(Hex.text(secret) + "\n", as: Self.file(kind), .new)
    }

    private static func file(_ kind: String) -> String { "mail-\(kind).secret" }
}
