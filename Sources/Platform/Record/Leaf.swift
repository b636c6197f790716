import Kernel

/// The line of a log: what is public of an entry for ever, and what binds its content.
package struct Leaf: Sendable, Hashable {
    package let at: Instant
    package let kind: String
    package let references: [Reference]
    /// SHA-256 of the canonical form of the object part → digest.
    package let commit: Digest32

    /// The text of a leaf has at most so many bytes: entry tiles write its length in two.
    static let longest = 65_535

    package init(at: Instant, kind: String, references: [Reference], commit: Digest32) {
        self.at = at
        self.kind = kind
        self.references =
            references.count < 2 ? references : Set(references).sorted { $0.description < $1.description }
        self.commit = commit
    }

    /// The canonical form: an object of exactly `at`, `commit`, `kind`, `ref` and `v`.
    package func text() throws -> String { String(decoding: try bytes(), as: UTF8.self) }

    /// The bytes of its text.
    func bytes() throws -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256)
        bytes.append(contentsOf: "{\"at\":\"".utf8)
        bytes.append(contentsOf: at.description.utf8)
        bytes.append(contentsOf: "\",\"commit\":\"".utf8)
        commit.withBytes { Hex.append($0, to: &bytes) }
        bytes.append(contentsOf: "\",\"kind\":".utf8)
        JSON.write(kind, into: &bytes)
        bytes.append(contentsOf: ",\"ref\":[".utf8)
        for (index, reference) in references.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            JSON.write(reference.description, into: &bytes)
        }
        bytes.append(contentsOf: "],\"v\":1}".utf8)
        guard bytes.count <= Leaf.longest else { throw RecordError.leafTooLong }
        return bytes
    }

    /// Reads a leaf as this program writes them; nil for anything else, down to one space.
    package init?(_ text: String) {
        guard let members = (try? JSON(canonical: text))?.members, members.count == 5, members["v"] == 1,
            let at = members["at"]?.text.flatMap({ Instant($0) }), let kind = members["kind"]?.text,
            let commit = members["commit"]?.text.flatMap({ Digest32(hex: $0) }), let written = members["ref"]?.items
        else { return nil }
        self.init(
            at: at,
            kind: kind,
            references: written.compactMap { $0.text.flatMap { Reference($0) } },
            commit: commit
        )
        guard let again = try? self.text(), again.utf8.elementsEqual(text.utf8) else { return nil }
    }
}
