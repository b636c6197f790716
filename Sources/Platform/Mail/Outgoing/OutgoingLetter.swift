import Kernel
import Wording

/// A mail to be sent: what it says, without any of a mail's form.
package struct OutgoingLetter: Sendable, Equatable {
    /// What it is about, in one word of the program's: `sign-in`.
    package let kind: String
    package let to: String
    package let subject: Phrase
    /// What it says, from above to below; a person's own words stand first.
    package let body: [Block]
    /// Written after the rest: why the mail came.
    package let reason: Phrase
    /// What keeps it together with other letters about the same; nil where it stands alone.
    package var thread: LetterThread?
    /// Where an answer goes: addresses, or what stands before the `@` of the install's own; none for nowhere.
    package var replyTo: [String] = []
    /// The path by which one press ends letters of its kind; only digests have one.
    package var leavePath: String?
    package var timing: Timing = .atOnce
    /// The language its reader reads, as RFC 5646 writes it; nil where it is not known.
    package var language: String?
    /// For how many minutes it is of use to anybody; nil for always.
    package var usefulMinutes: Int?
    /// The group that sends it, by pressing a button for these very words; nil where the program writes by itself.
    ///
    /// It is from them, and does not say that a machine wrote it, which some help desks put aside unread.
    package var people: String?
    /// Files that go with it, each kept as an original and read when it is sent.
    package var files: [LetterFile] = []

    /// A piece of what a letter says; the plain and the HTML form of the mail are both made from it.
    package enum Block: Sendable, Equatable, Codable {
        case heading(Phrase)
        case paragraph(Phrase)
        /// A person's words.
        case said(String)
        /// How to answer by mail: left out where an answer would not come to Heard.
        case answering(Phrase)
        case link(Link)
    }

    /// What to press, and where it leads: a path of the site.
    package struct Link: Sendable, Equatable, Codable {
        package let words: Phrase
        package let path: String

        package init(_ words: Phrase, path: String) {
            self.words = words
            self.path = path
        }
    }

    /// When it may go out.
    package enum Timing: Sendable, Equatable {
        case atOnce
        /// Not in the quiet hours: nobody is woken by it.
        case byDay
    }

    package init(kind: String, to: String, subject: Phrase, body: [Block], reason: Phrase) {
        self.kind = kind
        self.to = to
        self.subject = subject
        self.body = body
        self.reason = reason
    }

    /// A letter of a few paragraphs with one thing to press below them.
    package init(
        kind: String,
        to: String,
        subject: Phrase,
        paragraphs: [Phrase],
        link: Link? = nil,
        reason: Phrase
    ) {
        let link = link.map { [Block.link($0)] } ?? []
        self.init(kind: kind, to: to, subject: subject, body: paragraphs.map(Block.paragraph) + link, reason: reason)
    }

    /// The first thing to press.
    package var link: Link? {
        for case .link(let link) in body { return link }
        return nil
    }
}

extension OutgoingLetter.Block {
    /// What it says in a language.
    func text(in catalogue: Catalogue?) -> LetterText.Block {
        switch self {
        case .heading(let words): .heading(words.text(in: catalogue))
        case .paragraph(let words): .paragraph(words.text(in: catalogue))
        case .said(let words): .said(words)
        case .answering(let words): .answering(words.text(in: catalogue))
        case .link(let link): .link(link.words.text(in: catalogue), path: link.path)
        }
    }
}

/// What letters about one thing have in common, so that mail programs show them together.
package struct LetterThread: Sendable, Equatable {
    /// The same for all of them: `point 12`.
    package let key: String
    /// The mails it answers, the last one last, without brackets.
    package let answers: [String]

    package init(_ key: String, answering answers: [String] = []) {
        self.key = key
        self.answers = answers
    }
}
