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
    private let listed: [ID<Point>]
    private let area: LocalArea
    private let names: Directory

    /// - Parameter listed: the points under the numbers that the mail used, so that its receipt can be answered too.
    init(
        _ understood: Understood,
        of message: Message,
        to seat: Seat,
        listing listed: [ID<Point>],
        in area: LocalArea,
        _ names: Directory
    ) {
        self.understood = understood
        self.message = message
        self.seat = seat
        self.listed = listed
        self.area = area
        self.names = names
    }

    /// Once for each mail, and only where there is something to say.
    func send(in writer: any Writer) throws {
        guard let holder = seat.holder, understood.saysSomething else { return }
        let secret = AddressSecret(writer.world)
        try ReplyUndo(area: area.id, message: message.id, party: seat.party(), points: kept)
            .keep(under: secret, in: writer)
        let again = ReplyAddress(
            area: area.id,
            message: message.id,
            holder: .member(holder.person, of: seat.group),
            points: listed
        )
        var letter = letter(to: holder, secret)
        letter.replyTo = [try again.make(in: writer)]
        letter.language = try ReadingLanguage.find(of: holder.person, in: writer)
        letter.thread = LetterThread("message \(message.id) service \(seat.group)")
        try writer.send(letter, once: "reply understood \(message.id)")
    }

    private var kept: [ReplyUndo.Kept] { understood.done.map { .init($0) } }

    private func letter(to holder: Seat.Holder, _ secret: AddressSecret) -> OutgoingLetter {
        let isDone = !understood.done.isEmpty || understood.screened != nil
        let isLeft = !understood.unclear.isEmpty
        let done =
            isDone ? ["This is what we understood from your mail:"] + screened + understood.done.map(sentence) : []
        let left: [Phrase] = isLeft ? ["We could not tell what this is meant for:"] + quotes + [waiting] : []
        return OutgoingLetter(
            kind: "reply-understood",
            to: holder.email,
            subject: isDone ? "What we understood from your mail" : "We did not understand your mail",
            body: (["Hello \(holder.name),"] + done + left).map(OutgoingLetter.Block.paragraph)
                + (isLeft ? [.answering(again)] : []) + [.link(isLead ? desk : isDone ? back(secret) : match)],
            reason: "You get this mail because you answered a mail from Heard."
        )
    }

    private var again: Phrase { "You can also answer this mail: the numbers are the same as before." }

    /// A lead takes nothing back by mail: what was sent has been read, and what was set aside is taken up on the page.
    private var isLead: Bool { seat.role.side != .services }

    private var desk: OutgoingLetter.Link { .init("See what else waits", path: "/\(area.slug)/today") }

    private var screened: [Phrase] {
        switch understood.screened {
        case .letIn: ["Whoever wrote is let in."]
        case .keepOut: ["Whoever wrote is kept out."]
        case .send, .hold, nil: []
        }
    }

    private var match: OutgoingLetter.Link { .init("Say what it answers", path: "/\(area.slug)/queue/replies") }

    private func back(_ secret: AddressSecret) -> OutgoingLetter.Link {
        .init("See it, or take it back", path: UndoController.path(secret))
    }

    private var waiting: Phrase {
        isLead
            ? "Nothing was done with it."
            : "It is kept. Say on the page which points it answers. The forum’s lead sees it too."
    }

    private var quotes: [Phrase] { understood.unclear.prefix(20).map { .said(String($0.prefix(500))) } }

    private func sentence(_ done: Understood.Done) -> Phrase {
        let (number, point) = (done.number, done.point.reference)
        return switch done.what {
        case .act(.acknowledge, _): "\(number) (\(point)): you have it."
        case .act(.answer(.yes, _, let day?), let made?):
            "\(number) (\(point)): your answer is yes, and it is done by \(PlainDates.full(day)). That is the commitment \(made)."
        case .act(.answer(.yes, _, _), _): "\(number) (\(point)): your answer is yes."
        case .act(.answer(.no, _, _), _): "\(number) (\(point)): your answer is no."
        case .act(.answer(.alreadyDone, _, _), _): "\(number) (\(point)): it is done already."
        case .act(.answer(_, _, let day), _): "\(number) (\(point)): not yet, until \(Self.written(day))."
        case .act(.moreTime(let day, _), _): "\(number) (\(point)): you ask for time until \(PlainDates.full(day))."
        case .act(.passOn, _): "\(number) (\(point)): you pass it on to another service."
        case .led(.send(let service)): "\(number) (\(point)): it is sent to \(service.flatMap(names.name(of:)) ?? "")."
        case .led(.hold): "\(number) (\(point)): it is set aside, and only leads read why."
        case .led, .verdict, .explained: "\(number) (\(point)): it was noted."
        }
    }

    private static func written(_ day: Day?) -> Phrase { day.map { PlainDates.full($0) } ?? "a day not given" }
}
