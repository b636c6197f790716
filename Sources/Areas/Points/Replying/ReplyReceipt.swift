import Kernel
import Mail
import People
import Storage
import Web
import Wording

/// The letter that says what was understood from a mail, with the way to take it back.
struct ReplyReceipt {
    private let understood: Understood
    private let message: Message
    private let seat: Seat
    private let area: LocalArea

    init(_ understood: Understood, of message: Message, to seat: Seat, in area: LocalArea) {
        self.understood = understood
        self.message = message
        self.seat = seat
        self.area = area
    }

    /// Once for each mail, and only where there is something to say.
    func send(in writer: any Writer) throws {
        guard let holder = seat.holder, !understood.done.isEmpty || !understood.unclear.isEmpty else { return }
        let secret = AddressSecret(writer.world)
        try ReplyUndo(area: area.id, message: message.id, party: seat.party(), points: kept)
            .keep(under: secret, in: writer)
        try writer.send(letter(to: holder, secret), once: "reply understood \(message.id)")
    }

    private var kept: [ReplyUndo.Kept] {
        understood.done.map { .init(point: $0.point.id, before: PointState($0.point), position: $0.position) }
    }

    private func letter(to holder: Seat.Holder, _ secret: AddressSecret) -> OutgoingLetter {
        let isDone = !understood.done.isEmpty
        let isLeft = !understood.unclear.isEmpty
        let done = isDone ? ["This is what we understood from your mail:"] + understood.done.map(sentence) : []
        let left: [Phrase] = isLeft ? ["We could not tell what this is meant for:"] + quotes + [waiting] : []
        return OutgoingLetter(
            kind: "reply-understood",
            to: holder.email,
            subject: isDone ? "What we understood from your mail" : "We did not understand your mail",
            paragraphs: ["Hello \(holder.name),"] + done + left,
            link: isDone
                ? .init("See it, or take it back", path: UndoController.path(secret))
                : .init("Say what it answers", path: "/\(area.slug)/queue/replies"),
            reason: "You get this mail because you answered a mail from Heard."
        )
    }

    private var waiting: Phrase { "It is kept. Say on the page which points it answers. The forum’s lead sees it too." }

    private var quotes: [Phrase] { understood.unclear.prefix(20).map { .said(String($0.prefix(500))) } }

    private func sentence(_ done: Understood.Done) -> Phrase {
        let (number, point) = (done.number, done.point.reference)
        return switch done.what {
        case .act(.acknowledge): "\(number) (\(point)): you have it."
        case .act(.answer(.yes, _, _)): "\(number) (\(point)): your answer is yes."
        case .act(.answer(.no, _, _)): "\(number) (\(point)): your answer is no."
        case .act(.answer(.alreadyDone, _, _)): "\(number) (\(point)): it is done already."
        case .act(.answer(_, _, let day)): "\(number) (\(point)): not yet, until \(Self.written(day))."
        case .act(.moreTime(let day, _)): "\(number) (\(point)): you ask for time until \(PlainDates.full(day))."
        case .act(.passOn): "\(number) (\(point)): you pass it on to another service."
        case .verdict, .explained: "\(number) (\(point)): it was noted."
        }
    }

    private static func written(_ day: Day?) -> Phrase { day.map { PlainDates.full($0) } ?? "a day not given" }
}
