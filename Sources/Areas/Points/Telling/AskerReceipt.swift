import Kernel
import Mail
import People
import Storage
import Wording

/// The letter to whoever asked that says what was understood from their mail, with the way to take it back, and what
/// became of what else it says.
struct AskerReceipt {
    private let understood: Understood
    private let message: Message
    /// What the mail answered.
    private let answered: Message
    private let listed: [ID<Point>]
    private let area: LocalArea

    init(
        _ understood: Understood,
        of message: Message,
        answering answered: Message,
        listing listed: [ID<Point>],
        in area: LocalArea
    ) {
        self.understood = understood
        self.message = message
        self.answered = answered
        self.listed = listed
        self.area = area
    }

    /// To the mailboxes that are known to be theirs, whatever address the mail came from.
    ///
    /// - Parameter points: what the mail asked anew.
    func send(with points: [Reference], in writer: any Writer) throws {
        guard !understood.done.isEmpty || !points.isEmpty else { return }
        for asker in try LinkMail.askers(of: answered.id, in: writer) {
            let link = AddressSecret(writer.world)
            try PrivateLink.make(link, to: points.isEmpty ? answered.id : message.id, in: area.id, writer)
            var letter = letter(to: asker.email, points, link, undo: try undo(in: writer))
            letter.language = asker.language
            letter.thread = LetterThread("message \(answered.id)")
            let address = ReplyAddress(area: area.id, message: answered.id, holder: .asker, points: listed)
            letter.replyTo = [try address.make(in: writer)]
            try writer.send(letter, once: "asker understood \(message.id) \(asker.email)")
        }
    }

    /// The way to take it back; nil where nothing was done.
    private func undo(in writer: any Writer) throws -> AddressSecret? {
        guard let first = understood.done.first else { return nil }
        let secret = AddressSecret(writer.world)
        try ReplyUndo(
            area: area.id,
            message: message.id,
            party: Party(group: first.point.askedBy, name: answered.sender?.name),
            points: understood.done.map { .init($0) }
        ).keep(under: secret, in: writer)
        return secret
    }

    private func letter(
        to email: String,
        _ points: [Reference],
        _ link: AddressSecret,
        undo: AddressSecret?
    ) -> OutgoingLetter {
        let done = understood.done.map(sentence)
        let asked: [Phrase] = points.isEmpty ? [] : [Self.asked(points)]
        let back = undo.map { [OutgoingLetter.Block.link(.init("Take it back", path: UndoController.path($0)))] } ?? []
        return OutgoingLetter(
            kind: "asker-understood",
            to: email,
            subject: done.isEmpty ? "We have your question" : "What we understood from your mail",
            body: (done + asked).map(OutgoingLetter.Block.paragraph) + back
                + [.link(.init("See all you asked", path: SpeakingPlace.link(link)))],
            reason: "You get this mail because you answered a mail from Heard. Keep the links safe."
        )
    }

    private static func asked(_ points: [Reference]) -> Phrase {
        let numbers = points.map(\.description).joined(separator: ", ")
        return "What else you wrote is \(numbers). The forum reads it first, then sends it on."
    }

    private func sentence(_ done: Understood.Done) -> Phrase {
        let point = done.point.reference
        return switch done.what {
        case .verdict(.yes): "\(point): you said that it answered you."
        case .verdict(.partly): "\(point): you said that it answered you partly. The service must answer again."
        case .verdict(.no): "\(point): you said that it did not answer you. The service must answer again."
        case .explained: "\(point): the service reads what you meant."
        case .verdict(.notSaid), .act, .led: "\(point): it was noted."
        }
    }
}
