import Kernel
import Mail
import People
import Storage
import Web
import Wording

/// The letter that asks a service to say that it has what families sent: their words, what was promised, by which
/// document, and what happens if nothing comes.
struct RequestLetter {
    private let points: [Point]
    private let due: Day
    private let promise: Promise?
    private let area: LocalArea
    private let next: (rung: Rung, days: Int)?

    /// - Parameters:
    ///   - points: those of one message that one service has.
    ///   - next: who of the service is told next; nil where everyone has been.
    init(of points: [Point], due: Day, _ promise: Promise?, in area: LocalArea, _ next: (rung: Rung, days: Int)?) {
        self.points = points
        self.due = due
        self.promise = promise
        self.area = area
        self.next = next
    }

    /// Once for a message, a service and a due day.
    func send(to address: String, on today: Day, in writer: any Writer) throws {
        guard let first = points.first else { return }
        var letter = OutgoingLetter(
            kind: "acknowledgement-request",
            to: address,
            subject: "Please say that you have this from families",
            body: points.flatMap(blocks) + facts(first, today).map(OutgoingLetter.Block.paragraph)
                + [.answering("You can answer this mail. If you write “received”, families see that you have it.")]
                + [.link(.init("See all that waits", path: "/\(area.slug)/queue"))],
            reason: """
                You get this mail because your address is that of a service in \(area.name). For each message it comes \
                once.
                """
        )
        letter.language = try ReadingLanguage.find(at: EmailAddress(typed: address), in: writer)
        letter.timing = .byDay
        let address = ReplyAddress(
            area: area.id,
            message: first.message,
            holder: .mailbox(of: first.owedBy),
            points: points.map(\.id)
        )
        letter.replyTo = [try address.make(in: writer)]
        letter.usefulMinutes = 3 * 24 * 60
        letter.thread = LetterThread("message \(first.message) service \(first.owedBy)")
        try writer.send(letter, once: "acknowledgement \(first.message) \(first.owedBy) \(due) \(address)")
    }

    private func blocks(of point: Point) -> [OutgoingLetter.Block] {
        [
            point.words.map { .said(LetterWords.shortened($0)) } ?? .paragraph("The words have been erased."),
            .link(.init("Say that you have \(point.reference)", path: "/\(area.slug)/queue/\(point.reference)")),
        ]
    }

    private func facts(_ point: Point, _ today: Day) -> [Phrase] {
        let (sent, day) = (PlainDates.long(point.clocks.startedOn, asOf: today), PlainDates.long(due, asOf: today))
        let promised: Phrase? = promise.map { promise in
            let days = PlainDates.workingDays(promise.terms.acknowledge)
            return "\(said: promise.document) says: within \(days). That was due on \(day)."
        }
        return [
            "This came to you on \(sent). Nobody has said yet that you have it.",
            promised ?? "That was due on \(day).", nextStep,
        ]
    }

    /// What happens if nothing comes.
    private var nextStep: Phrase {
        switch next {
        case (.late, let days)?:
            "If nothing comes, the service lead is told \(PlainDates.workingDays(days)) after it was due."
        case (_, let days)?: "If nothing comes, the director is told \(PlainDates.workingDays(days)) after it was due."
        case nil: "Until you say so, it shows as late."
        }
    }
}
