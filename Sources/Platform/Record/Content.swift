import Kernel

/// An entry's content, each part under its own salt, and what commits to all of it.
package struct Content: Sendable {
    /// A part that is kept: its canonical form and 32 random bytes.
    package struct Sealed: Sendable {
        package let text: String
        package let salt: [UInt8]

        /// SHA-256(salt ‖ text).
        package var digest: Digest32 { .of(salt, Array(text.utf8)) }
    }

    package static let saltLength = 32

    /// The digest of every part the entry was recorded with.
    package let digests: Digests
    /// The parts that are still kept.
    package let parts: ByPart<Sealed>

    /// Seals the parts of an entry under new salts.
    package init(_ entry: Entry, random: (Int) -> [UInt8]) throws(JSONFault) {
        var parts = ByPart<Sealed>()
        var values = ByPart<Digest32>()
        for part in Part.allCases {
            guard let value = entry[part] else { continue }
            let (bytes, salt) = (try value.canonical(), random(Content.saltLength))
            parts[part] = Sealed(text: String(decoding: bytes, as: UTF8.self), salt: salt)
            values[part] = .of(salt, bytes)
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
        var members: [String: JSON] = [:]
        for part in Part.allCases { members[part.rawValue] = values[part].map { .string($0.hex) } }
        return .object(members)
    }

    /// What a leaf holds of it: SHA-256 of the text.
    package var commit: Digest32 { .of(Array(text.utf8)) }

    /// Nil where a part is none the record knows, or a digest is not 64 digits.
    package init?(_ json: JSON) {
        guard let members = json.members else { return nil }
        var values = ByPart<Digest32>()
        for (name, value) in members {
            guard let part = Part(rawValue: name), let digest = value.text.flatMap({ Digest32(hex: $0) })
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
