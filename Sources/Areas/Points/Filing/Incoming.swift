import Kernel
import Mail
import Safety

/// A mail that has been read and whose original is kept, before it is filed.
package struct Incoming: Sendable {
    package let letter: Letter
    /// SHA-256 of the original, in hexadecimal digits.
    package let original: String
    /// Who may see it, as whoever imports it says.
    package let visibility: Visibility
    /// What its new text asks: read here, before the write transaction, since it takes a while.
    let asks: [Ask]

    package init(_ letter: Letter, original: String, visibility: Visibility) {
        self.letter = letter
        self.original = original
        self.visibility = visibility
        asks = letter.automatic == nil ? Ask.all(in: letter.newText) : []
    }
}

/// What became of a mail.
package struct Filed: Sendable, Equatable {
    package let status: Status
    package let message: ID<Message>
    package let thread: ID<MessageThread>
    /// The name of the group it came from.
    package let fromGroup: String?
    package let points: [Reference]

    package enum Status: Sendable, Equatable {
        case kept
        /// It waits for a person to place it.
        case held(Message.HeldBecause)
        /// It is here already.
        case duplicate
    }
}
