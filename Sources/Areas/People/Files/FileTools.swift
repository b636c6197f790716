import Foundation
import Storage
import Web

/// What showing files needs of the program beside the store.
package struct FileTools: Sendable {
    /// Where files are kept as they came.
    package var originals: Originals
    /// Pictures made anew for showing.
    package var pictures: Pictures
    /// The bytes of a file that came inside a mail, by its SHA-256.
    package var attached: @Sendable (_ sha256: String, _ mail: [UInt8]) throws -> [UInt8]

    package init(
        originals: Originals,
        pictures: Pictures = .none,
        attached: @escaping @Sendable (String, [UInt8]) throws -> [UInt8] = { _, _ in [] }
    ) {
        self.originals = originals
        self.pictures = pictures
        self.attached = attached
    }

    /// How long a page waits for a picture that is being made.
    private static let patience = Duration.seconds(25)

    /// A file as it came, to be saved and never shown.
    package func download(_ found: some HeldFile) throws -> Answer {
        guard let bytes = try bytes(of: found) else { return .notFound }
        return .document(.strangers(bytes, type: "application/octet-stream", fileName: found.name))
    }

    /// A voice note to be played, where its first bytes say that it is one.
    package func voice(_ found: some HeldFile) throws -> Answer {
        guard let bytes = try bytes(of: found), let type = VoiceType.of(bytes) else { return .notFound }
        return .document(.strangers(bytes, type: type))
    }

    /// The picture made anew; where there can be none, one that says so.
    package func picture(_ found: some HeldFile) async throws -> Answer {
        guard found.kind == .picture else { return .notFound }
        let sha256 = found.sha256
        let state = await pictures.prepared(sha256, within: Self.patience) { try bytes(of: found) }
        guard state == .made, let bytes = try pictures.bytes(sha256) else {
            return .document(.strangers(NoPicture.bytes, type: "image/svg+xml"))
        }
        return .document(.strangers(bytes, type: "image/jpeg"))
    }

    /// Keeps the files that came with a form, each as it is; what is empty is left out.
    package func keep(_ uploaded: [UploadedFile]) throws -> [KeptFile] {
        let kept = try uploaded.filter { $0.size > 0 }.map { file in
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file.path)))
            return KeptFile(
                sha256: try originals.sha256(keeping: bytes),
                name: file.name.isEmpty ? "file" : file.name,
                type: file.mediaType,
                size: bytes.count
            )
        }
        // For whoever looks at them next.
        for file in kept where file.kind == .picture {
            pictures.begin(file.sha256) { try originals.read(file.sha256) }
        }
        return kept
    }

    private func bytes(of found: some HeldFile) throws -> [UInt8]? {
        if let bytes = try originals.read(found.sha256) { return bytes }
        for mail in found.mails {
            if let bytes = try originals.read(mail), let file = try? attached(found.sha256, bytes) { return file }
        }
        return nil
    }
}

/// What stands where a picture cannot be shown.
package enum NoPicture {
    package static let words: Phrase = "This picture could not be shown. The file was kept as it came."

    /// The same words, drawn.
    static let bytes = Array(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="640" height="120" viewBox="0 0 640 120"><rect width="640" \
        height="120" fill="#fff"/><text x="320" y="54" font-family="sans-serif" font-size="22" \
        text-anchor="middle">This picture could not be shown.<tspan x="320" dy="30">The file was kept as it came.\
        </tspan></text></svg>
        """.utf8
    )
}
