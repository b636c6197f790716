import Kernel
import Storage

/// What helps a person to take part, in their own words, kept once; not on the record, so that it can go at once.
package enum AccessNeeds {
    /// Unicode scalars it may have.
    static let longest = 2000

    /// Nil where they have written nothing.
    package static func find(of person: ID<Person>, in reader: any Reader) throws -> String? {
        try reader.row("SELECT access_needs FROM person WHERE id = \(person)")?["access_needs"]
    }

    /// Keeps what they write; nothing written is nothing kept.
    static func keep(_ words: String, of person: ID<Person>, in writer: any Writer) throws {
        let kept = words.isEmpty ? nil : words
        try writer.run("UPDATE person SET access_needs = \(kept) WHERE id = \(person)")
    }
}
