import Kernel
import Storage

/// The language in which a person reads the pages, and so is written to; not on the record, so that it can go at once.
package enum ReadingLanguage {
    /// As RFC 5646 writes it; nil where it is not known.
    package static func find(of person: ID<Person>, in reader: any Reader) throws -> String? {
        try reader.row("SELECT language FROM person WHERE id = \(person)")?["language"]
    }

    /// The same of whoever has an address; nil where nobody has it.
    package static func find(at email: EmailAddress, in reader: any Reader) throws -> String? {
        try reader.row("SELECT language FROM person WHERE email_folded = \(email.folded)")?["language"]
    }

    /// Keeps what somebody has chosen; nil forgets it.
    static func keep(_ code: String?, of person: ID<Person>, in writer: any Writer) throws {
        try writer.run("UPDATE person SET language = \(code) WHERE id = \(person)")
    }

    /// Takes the language of a page that somebody reads, where they have chosen none.
    static func learn(_ code: String?, of person: ID<Person>, in writer: any Writer) throws {
        guard let code else { return }
        try writer.run("UPDATE person SET language = \(code) WHERE id = \(person) AND language IS NULL")
    }
}
