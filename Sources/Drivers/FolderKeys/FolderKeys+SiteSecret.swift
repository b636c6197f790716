import Foundation
import Kernel
import Record

extension FolderKeys {
    private static let siteSecretName = "site.secret"

    /// The secret under which the site makes what its forms carry: 32 bytes, made the first time it is asked for.
    ///
    /// - Parameter random: bytes nobody can guess.
    /// - Throws: `RecordError.keys` where the file holds something else, or cannot be read or made.
    package func siteSecret(random: (_ count: Int) -> [UInt8]) throws -> [UInt8] {
        if let secret = try keptSiteSecret() { return secret }
        do {
            try folder.write(Hex.text(random(32)) + "\n", as: Self.siteSecretName, .new)
        } catch RecordError.keys(_, code: EEXIST) {
            // Another process was quicker: its secret counts.
        }
        guard let secret = try keptSiteSecret() else { throw RecordError.keys(Self.siteSecretName, code: ENOENT) }
        return secret
    }

    private func keptSiteSecret() throws -> [UInt8]? {
        guard let text = try folder.read(Self.siteSecretName) else { return nil }
        guard text.utf8.last == 10, let bytes = Hex.bytes(String(text.dropLast())), bytes.count == 32 else {
            throw RecordError.keys("\(folder.path)/\(Self.siteSecretName) is not 64 digits", code: EINVAL)
        }
        return bytes
    }
}
