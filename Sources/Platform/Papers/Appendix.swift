/// Evidence at the end of a paper: numbered in order, with a sheet that says what it is, then its items.
package struct Appendix: Sendable, Equatable, Codable {
    /// What citations call it by; unlike every other mark of the paper.
    package var mark: String
    /// Without the word Appendix and its number, which the labels give.
    package var title: String
    /// Stands on its first page below the title: what it is, when, whence.
    package var about: [Block]
    package var items: [Item]

    /// One thing in it.
    package struct Item: Sendable, Equatable, Codable {
        package var mark: String
        package var content: Content

        package init(mark: String, _ content: Content) {
            self.mark = mark
            self.content = content
        }
    }

    /// What an item is.
    package enum Content: Sendable, Equatable, Codable {
        /// A message of the record, shown as it was received.
        case message(ReceivedMessage)
        /// A file as somebody sent it.
        case file(PaperFile)
        case blocks([Block])
    }

    package init(mark: String, title: String, about: [Block] = [], items: [Item]) {
        self.mark = mark
        self.title = title
        self.about = about
        self.items = items
    }
}

/// A message as it was received.
package struct ReceivedMessage: Sendable, Equatable, Codable {
    /// Its heading: the subject.
    package var title: String
    /// From, to, date and what else its head says.
    package var head: [Fact]
    /// Its words as they came, line by line.
    package var words: String
    /// The names of what came with it.
    package var attachments: [String]
    /// Under it, smaller: that it is on the record, with the check code.
    package var receipt: [Inline]

    package init(title: String, head: [Fact], words: String, attachments: [String] = [], receipt: [Inline] = []) {
        self.title = title
        self.head = head
        self.words = words
        self.attachments = attachments
        self.receipt = receipt
    }
}

/// A file as somebody sent it: a PDF, a picture, an office document, a mail or plain text, told by its bytes.
package struct PaperFile: Sendable, Equatable, Codable {
    /// What it is asked for by when its turn comes: the SHA-256 of its bytes, or anything that is one file's alone.
    package var key: String
    /// The name it came with.
    package var name: String
    /// What it shows, for those who cannot see it, where somebody has said so.
    package var description: String

    package init(key: String, name: String, description: String = "") {
        self.key = key
        self.name = name
        self.description = description
    }
}

/// Where the bytes of a file are.
package enum FileSource: Sendable {
    case path(String)
    case bytes([UInt8])
}
