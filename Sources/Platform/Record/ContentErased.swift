import Kernel

/// Parts of an entry were erased: which, on what ground, by which post.
package struct ContentErased: Sendable {
    package static let kind = "content.erased"

    /// The entry whose parts are gone.
    package let position: Int64
    package let parts: Set<Part>
    /// Why it was right to erase: `the person asked (UK GDPR article 17)`.
    package let ground: String
    /// The post, not the person, that decided: `forum lead`.
    package let post: String

    func entry(about references: [Reference]) -> Entry {
        Entry(
            kind: ContentErased.kind,
            references: references,
            facts: [
                "entry": .integer(position), "parts": .array(parts.map(\.rawValue).sorted().map { .string($0) }),
                "ground": .string(ground), "post": .string(post),
            ]
        )
    }

    init(position: Int64, parts: Set<Part>, ground: String, post: String) {
        self.position = position
        self.parts = parts
        self.ground = ground
        self.post = post
    }

    /// Reads it back.
    ///
    /// - Throws: `RecordError.badField` where the entry is not of this kind.
    package init(_ recorded: RecordedEntry) throws {
        guard recorded.kind == ContentErased.kind, let position = recorded.facts?["entry"]?.number else {
            throw RecordError.badField("entry")
        }
        let parts = (recorded.facts?["parts"]?.items ?? []).map { $0.text.flatMap { Part(rawValue: $0) } }
        guard !parts.isEmpty, !parts.contains(nil) else { throw RecordError.badField("parts") }
        self.init(
            position: position,
            parts: Set(parts.compactMap { $0 }),
            ground: recorded.facts?["ground"]?.text ?? "",
            post: recorded.facts?["post"]?.text ?? ""
        )
    }
}
