import Kernel

/// An entry's content, each part under its own salt, and what commits to all of it.
package struct Content: Sendable {
    /// A part that is kept: its canonical form and 32 random bytes.
    package struct Sealed: Sendable {
        package let text: String
        package let salt: [UInt8]
        /// SHA-256(salt ‖ text).
        package let digest: Digest32

        /// Seals a part under a new salt.
        package init(_ part: JSON, random: (Int) -> [UInt8]) throws(JSONFault) {
            let bytes = try part.canonical()
            text = String(decoding: bytes, as: UTF8.self)
            salt = random(Content.saltLength)
            digest = .of(salt, bytes)
        }
    }

    package static let saltLength = 32

    /// The digest of every part the entry was recorded with.
    package let digests: Digests
    /// The parts that are still kept.
    package let parts: ByPart<Sealed>

    /// Seals the parts of an entry under new salts, but for those that are sealed already.
    package init(
        _ entry: Entry,
        sealed: ByPart<Sealed> = ByPart(),
        random: (Int) -> [UInt8]
    ) throws(JSONFault) {
        var parts = ByPart<Sealed>()
        var values = ByPart<Digest32>()
        for part in Part.allCases {
            guard let value = entry[part] else { continue }
            let kept = if let known = sealed[part] { known } else { try Sealed(value, random: random) }
            (parts[part], values[part]) = (kept, kept.digest)
        }
        self.parts = parts
        digests = Digests(values)
    }

    init(digests: Digests, parts: ByPart<Sealed>) {
        self.digests = digests
        self.parts = parts
    }
}

/// The digest of each part of an entry, and what they come to.
package struct Digests: Sendable, Hashable {
    package let values: ByPart<Digest32>
    /// The canonical form of the object part → digest.
    package let text: String

    package init(_ values: ByPart<Digest32>) {
        self.values = values
        var text: [UInt8] = [UInt8(ascii: "{")]
        text.reserveCapacity(320)
        for part in Part.allCases {
            guard let digest = values[part] else { continue }
            if text.count > 1 { text.append(UInt8(ascii: ",")) }
            JSON.write(part.rawValue, into: &text)
            text.append(UInt8(ascii: ":"))
            text.append(UInt8(ascii: "\""))
            digest.withBytes { Hex.append($0, to: &text) }
            text.append(UInt8(ascii: "\""))
        }
        text.append(UInt8(ascii: "}"))
        self.text = String(decoding: text, as: UTF8.self)
    }

    package subscript(part: Part) -> Digest32? { values[part] }

    package var json: JSON {
        .object(
            JSON.Members(
                Part.allCases.compactMap { part in
                    values[part].map { .init(name: part.rawValue, value: .string($0.hex)) }
                }
            )
        )
    }

    /// What a leaf holds of it: SHA-256 of the text.
    package var commit: Digest32 { .of(Array(text.utf8)) }

    /// Nil where a part is none the record knows, or a digest is not 64 digits.
    package init?(_ json: JSON) {
        guard let members = json.members else { return nil }
        var values = ByPart<Digest32>()
        for member in members {
            guard let part = Part(rawValue: member.name), let digest = member.value.text.flatMap({ Digest32(hex: $0) })
            else { return nil }
            values[part] = digest
        }
        self.init(values)
    }

    /// Reads the canonical form, and nothing else.
    package init?(_ text: String) {
        guard let json = try? JSON(canonical: text) else { return nil }
        self.init(json)
    }
}
