import Web

/// A file that somebody may have, and where its bytes can be.
package protocol HeldFile: Sendable {
    /// Hex; its bytes are among the originals under it.
    var sha256: String { get }
    /// As its sender called it; to be shown, never opened.
    var name: String { get }
    /// The media type as its sender claims it; nothing trusts it.
    var type: String { get }
    /// The SHA-256 of the mails that hold it; none where it was sent on a page.
    var mails: [String] { get }
}

extension HeldFile {
    package var kind: FileKind { FileKind(type: type, name: name) }
}

/// A file that came with a form and is kept as it came.
package struct KeptFile: HeldFile, Equatable {
    package let sha256: String
    package let name: String
    package let type: String
    /// In bytes.
    package let size: Int
    package var mails: [String] { [] }

    package init(sha256: String, name: String, type: String, size: Int) {
        self.sha256 = sha256
        self.name = name
        self.type = type
        self.size = size
    }

    /// "12 KB", "3 MB".
    package static func words(ofSize bytes: Int) -> Phrase {
        bytes < 1_000_000 ? "\(max(1, bytes / 1000)) KB" : "\(bytes / 1_000_000) MB"
    }
}
