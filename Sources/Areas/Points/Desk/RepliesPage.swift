import Commitments
import Kernel
import People
import Storage
import Web

/// Replies that came by mail, each beside the points it may answer: one press says whether it does.
struct RepliesPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { form.status }
    private let form: Form
    private let side: RepliesDesk
    private let replies: [Card]
    private let path: String
    private let back: (label: Phrase, path: String)
    private let next: String?
    private let speakingAs: String

    /// One reply.
    private struct Card: Sendable {
        let heading: Phrase
        let words: String?
        let files: FilesCard
        let proof: SenderProof
        let matches: [Match]
    }

    /// A point that it may answer.
    private struct Match: Sendable {
        let reference: Reference
        let path: String
        let question: String?
        let reply: String
        let field: String
        let proposal: String
        /// What a "yes" is asked for; nil for a forum, which cannot promise for a service.
        let pledge: PledgeFields?
    }

    init(
        _ replies: [NotedReply],
        _ form: Form,
        _ side: RepliesDesk,
        _ desk: DeskVisit,
        next: String?,
        in reader: any Reader
    ) throws {
        title = form.title(RepliesPage.heading)
        let area = desk.words
        place = area.place(side == .service ? "queue" : "today")
        self.form = form
        self.side = side
        path = area.path(side.path)
        back = side == .service ? ("Back to the queue", area.path("queue")) : ("Back to today", area.path("today"))
        self.next = next
        speakingAs = desk.speakingAs
        self.replies = try replies.map { reply in
            let service = reply.message.group.flatMap(area.names.name(of:)).map(Phrase.said) ?? "The service"
            let day = reply.message.sentOn ?? reply.message.receivedAt.dayInLondon
            return Card(
                heading: "\(service), \(PlainDates.full(day))",
                words: reply.message.newText,
                files: try FilesCard(of: reply.message.id, desk, in: reader),
                proof: SenderProof(reply.message),
                matches: try reply.matches.map { match in
                    let before = try match.point.promisedBefore(in: reader)
                    return RepliesPage.match(match, of: reply.message, form, before: before, side, area)
                }
            )
        }
    }

    private static let heading: Phrase = "Replies by email"

    private static func match(
        _ match: NotedReply.Match,
        of message: Message,
        _ form: Form,
        before: [Commitment],
        _ side: RepliesDesk,
        _ area: AreaWords
    ) -> Match {
        let point = match.point
        let pledge = PledgeFields(
            suffix: RepliesForm.suffix(point.reference, message.id),
            before: before,
            byHint: "For “yes”. For example, 15 7 2019",
            in: form,
            area
        )
        return Match(
            reference: point.reference,
            path: area.path("\(side == .service ? "queue" : "today")/\(point.reference)"),
            question: point.words,
            reply: message.id.description,
            field: RepliesForm.field(point.reference, message.id),
            proposal: match.words,
            pledge: side == .service ? pledge : nil
        )
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1(RepliesPage.heading)
        if replies.isEmpty {
            EmptyState(
                "No reply waits for a look.",
                next: "When a service writes back by email, its reply shows here beside what was asked."
            ).write(into: &html)
        } else {
            writeMeaning(into: &html)
        }
        for reply in replies { write(reply, into: &html) }
        Pager(words: "Oldest first", previous: nil, next: next).write(into: &html)
        html.element("p") { $0.link(back.label, to: back.path) }
    }

    private func writeMeaning(into html: inout HTML) {
        switch side {
        case .service:
            html.p("You wrote these by email. Say which points they answer. Until then the clocks go on.")
            html.p("A “yes” is a promise. Say by when, and whose job it is. Families can then follow it.")
            html.p("If a reply says “not yet” or “not ours”, open the point and answer it there.")
        case .forum:
            html.p(
                "The service wrote this by email. Did it answer the question? Until somebody says so, the clock runs."
            )
            html.p("If you say that it did, the clock stops on the day the reply came. You then say if it was enough.")
        }
    }

    private func write(_ reply: Card, into html: inout HTML) {
        html.h2(reply.heading)
        html.element("div", class: "say") { $0.paragraphs(reply.words, orElse: "The words have been erased.") }
        reply.files.write(into: &html)
        reply.proof.write(into: &html)
        for match in reply.matches { write(match, into: &html) }
    }

    private func write(_ match: Match, into html: inout HTML) {
        html.element("h3") { html in
            html.text("Does it answer this?")
            html.verbatim(" ")
            html.link(.reference(match.reference), to: match.path)
        }
        html.element("div", class: "say") { $0.paragraphs(match.question, orElse: "The words have been erased.") }
        html.form(to: path) { html in
            html.hidden("point", match.reference.description)
            html.hidden("reply", match.reply)
            TextArea(
                match.field,
                "The part that answers \(match.reference)",
                hint: side == .forum ? "Leave out what is about something else. Add no words." : nil,
                rows: 3,
                in: form.values(match.field).isEmpty ? Form([match.field: match.proposal]) : form
            ).write(into: &html)
            match.pledge?.writeFolded(into: &html)
            SpeakingAs(speakingAs).write(into: &html)
            html.buttons(
                button("It says yes", .yes),
                button("It says no", .no),
                button("It says it is done", .alreadyDone),
                button("It is no answer", .nothing)
            )
        }
    }

    private func button(_ words: Phrase, _ says: RepliesForm.Says) -> SubmitButton {
        SubmitButton(words, name: "says", value: says.rawValue, style: .quiet)
    }
}
