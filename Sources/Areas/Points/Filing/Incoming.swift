import Kernel
import Mail
import Record
import Safety

/// A mail that has been read and whose original is kept, before it is filed.
package struct Incoming: Sendable {
    package let letter: Letter
    /// SHA-256 of the original, in hexadecimal digits.
    package let original: String
    /// Who may see it, as whoever imports it says.
    package let visibility: Visibility
    /// How it came.
    package let way: Way
    /// What our own mail server found out about who sent it.
    package let senderCheck: SenderCheck?
    // What takes a while is done here, before the write transaction.

    /// What its new text asks.
    let asks: [Ask]
    let writing: MessageWriting
    /// What was written, as its entry will keep it.
    let sealed: ByPart<Content.Sealed>

    /// How a mail came to be here.
    package enum Way: Sendable, Equatable {
        /// Somebody who may speak for the area brought it from an archive.
        case imported
        /// A mail server or a mailbox delivered it, at the address of somebody's reply or at another.
        case delivered(at: ReplyAddress?)
    }

    /// - Parameter world: gives the salt of what was written; without it that is sealed in the write transaction.
    package init(
        _ letter: Letter,
        original: String,
        visibility: Visibility,
        way: Way = .imported,
        senderCheck: SenderCheck? = nil,
        world: World? = nil
    ) {
        self.letter = letter
        self.original = original
        self.visibility = visibility
        self.way = way
        self.senderCheck = senderCheck
        asks = letter.automatic == nil ? Ask.all(in: letter.newText) : []
        let writing = MessageWriting(letter)
        var sealed = ByPart<Content.Sealed>()
        // What cannot be sealed fails where its entry is made.
        if let world { sealed[.words] = try? Content.Sealed(writing.part, random: world.random) }
        self.writing = writing
        self.sealed = sealed
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
