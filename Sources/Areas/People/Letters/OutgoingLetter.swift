import Kernel
import Wording

/// A mail to be sent: what it says, without any of a mail's form.
package struct OutgoingLetter: Sendable, Equatable {
    /// What it is about, in one word of the program's: `sign-in`.
    package let kind: String
    package let to: String
    package let subject: Phrase
    /// What it says, above and below its link.
    package let paragraphs: [Phrase]
    /// The one thing to press, and where it leads: a path of the site.
    package let link: Link?
    /// Written after the rest, for who does not press: why the mail came.
    package let reason: Phrase

    package struct Link: Sendable, Equatable {
        package let words: Phrase
        package let path: String

        package init(_ words: Phrase, path: String) {
            self.words = words
            self.path = path
        }
    }

    package init(
        kind: String,
        to: String,
        subject: Phrase,
        paragraphs: [Phrase],
        link: Link? = nil,
        reason: Phrase
    ) {
        self.kind = kind
        self.to = to
        self.subject = subject
        self.paragraphs = paragraphs
        self.link = link
        self.reason = reason
    }

    /// What it says as plain text; the link's words stand where its address will.
    package var text: Phrase {
        let link: [Phrase] = link.map { ["\($0.words):"] } ?? []
        return .lines(paragraphs + link + [reason], separator: "\n\n")
    }
}
