import Kernel
import Mail
import People
import Storage

/// The email address that a private link was sent to, and whether it has been opened from there; not on the record.
package struct LinkMail: Sendable, Equatable {
    package let email: String
    package let isConfirmed: Bool

    /// The address so that its owner knows it, and nobody else learns it: `p…@home.example`.
    var covered: String {
        let parts = email.split(separator: "@", maxSplits: 1)
        guard parts.count == 2, let first = parts[0].first else { return "…" }
        return "\(first)…@\(parts[1])"
    }

    /// Letters that one link is ever sent by.
    private static let mostLetters = 5

    /// Sends the link to an address, by a letter; false where it has been sent often enough.
    ///
    /// - Parameter language: of the page where it was asked for; nil for English.
    static func send(
        _ link: AddressSecret,
        to email: String,
        in area: LocalArea,
        readingIn language: String?,
        _ writer: any Writer
    ) throws -> Bool {
        let changed = try writer.run(
            """
            UPDATE private_link
               SET email = \(email), language = \(language), confirmed_at = NULL, letters = letters + 1
             WHERE secret_hash = \(link.hash) AND letters < \(mostLetters)
            """
        )
        guard changed == 1 else { return false }
        var letter = OutgoingLetter.privateLink(link, to: email, in: area)
        letter.language = language
        try writer.send(letter)
        return true
    }

    /// Nil where the link was sent to nobody.
    static func find(_ link: AddressSecret, in reader: any Reader) throws -> LinkMail? {
        guard
            let row = try reader.row("SELECT email, confirmed_at FROM private_link WHERE secret_hash = \(link.hash)"),
            let email: String = try row["email"]
        else { return nil }
        return LinkMail(email: email, isConfirmed: try row["confirmed_at"] as Instant? != nil)
    }

    /// Notes that the letter's own link was opened: the address is its reader's.
    static func confirm(_ link: AddressSecret, by code: AddressSecret?, in writer: any Writer) throws {
        guard let mail = try find(link, in: writer), code == self.code(of: link, for: mail.email) else { return }
        try writer.run(
            """
            UPDATE private_link
               SET confirmed_at = \(writer.world.now())
             WHERE secret_hash = \(link.hash) AND confirmed_at IS NULL
            """
        )
    }

    /// A mailbox that is known to be of whoever said a message.
    struct Asker {
        let email: String
        /// What their letters are written in; nil for English.
        let language: String?
    }

    /// The mailboxes that are known to be of whoever said a message.
    static func askers(of message: ID<Message>, in reader: any Reader) throws -> [Asker] {
        try reader.rows(
            """
            SELECT email, MAX(language) AS language
              FROM private_link
             WHERE message_id = \(message) AND email IS NOT NULL AND confirmed_at IS NOT NULL
             GROUP BY email
             ORDER BY email
            """
        ).map { Asker(email: try $0["email"], language: try $0["language"]) }
    }

    /// Keeps a mailbox of whoever said a message: they wrote from there, so that no letter needs to be opened first.
    static func keep(_ asker: Asker, of message: Message, in writer: any Writer) throws {
        let (link, now) = (AddressSecret(writer.world), writer.world.now())
        try writer.run(
            """
            INSERT INTO private_link (secret_hash, area_id, message_id, made_at, email, language, confirmed_at)
            VALUES (\(link.hash), \(message.area), \(message.id), \(now), \(asker.email), \(asker.language), \(now))
            """
        )
    }

    /// What only a letter to that address says of that link.
    static func code(of link: AddressSecret, for email: String) -> AddressSecret {
        link.derived(for: "letter to \(email)")
    }
}

extension OutgoingLetter {
    /// The private link, to keep.
    static func privateLink(_ link: AddressSecret, to email: String, in area: LocalArea) -> OutgoingLetter {
        let code = LinkMail.code(of: link, for: email)
        return OutgoingLetter(
            kind: "private-link",
            to: email,
            subject: "Your link to what you asked in \(area.name)",
            paragraphs: [
                "Hello,",
                "You asked something on Heard. With this link you see every answer. You can say if it answered you.",
                "Who has the link can read what you wrote. Keep it safe.",
            ],
            link: .init("See what you asked", path: "\(SpeakingPlace.link(link))/opened/\(code)"),
            reason: """
                You get this mail because someone gave your address. If it was not you, you can leave it. Nothing will \
                happen.
                """
        )
    }
}
