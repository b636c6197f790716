import Commitments
import Kernel
import People
import Storage
import Web

/// What a service owes, due first.
struct QueuePage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { form.status }
    var script: String? { "desk.js" }
    private let form: Form
    private let group: String
    private let rows: [QueueRow]
    private let pager: Pager
    private let path: String
    private let commitments: CommitmentsToday
    private let mail: MailBox
    private let silence: SilenceBox
    private let isEmpty: Bool
    private let hasReplies: Bool
    private let help: KeysHelp

    /// - Parameter form: what was ticked to be acknowledged.
    init(
        _ list: DeskList<Point>,
        _ form: Form = Form(),
        isFirst: Bool,
        _ desk: DeskVisit,
        in reader: any Reader
    ) throws {
        let visitor = CommitmentVisitor(desk.signedIn, desk.words.commitments)
        commitments = try CommitmentsToday(for: visitor, limit: 5, askedAt: PointsArea.asked, in: reader)
        mail = try MailBox(of: desk.group, desk, in: reader)
        silence = try SilenceBox(desk.words, of: desk.group, in: reader)
        title = form.title("Queue")
        self.form = form
        place = desk.words.place("queue")
        group = desk.speakingAs
        isEmpty = list.items.isEmpty && isFirst
        let writing = try desk.writing(at: list.items, in: reader)
        let told = try NudgedPoints.toldOn(list.items, in: reader)
        rows = list.items.map { point in
            QueueRow(point, told: told[point.id], writing: writing[point.id] ?? [], form, desk.words)
        }
        let path = desk.words.path("queue")
        self.path = path
        hasReplies = try !DeskList.toMatch(
            in: desk.words.area.id,
            RepliesDesk.service.condition(desk),
            limit: 1,
            reader
        ).items.isEmpty
        pager = Pager(
            words: "Due first",
            previous: isFirst ? nil : path,
            next: list.hasMore ? list.items.last.map { "\(path)?after=\(QueuePlace($0).text)" } : nil
        )
        help = KeysHelp(
            [
                .init("r", "goes to the reply box"), .init("a", "acknowledges the row"),
                .init("s", "ticks the row, to acknowledge many"),
            ],
            areOn: desk.keysAreOn,
            back: path
        )
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1("Queue")
        html.p("What \(said: group) owes families, due first.")
        mail.write(into: &html)
        silence.write(into: &html)
        if isEmpty {
            EmptyState("Nothing waits for you.", next: "What the forum sends to you shows here, due first.")
                .write(into: &html)
        } else {
            html.element("p", class: "row") { html in
                html.link("Answer the pile", to: "\(path)/answer", class: "btn")
                if hasReplies { html.link("Match replies by email", to: "\(path)/replies", class: "btn btn--quiet") }
            }
            help.write(into: &html)
            writeRows(into: &html)
            pager.write(into: &html)
        }
        commitments.write(into: &html)
        html.element("p") { $0.link("Reply templates", to: "\(path)/templates") }
    }

    private func writeRows(into html: inout HTML) {
        html.form(to: "\(path)/acknowledgements") { html in
            if rows.contains(where: \.canBeTicked) {
                // The first button of the form: what Enter in a box to tick presses.
                html.buttons(SubmitButton("Acknowledge what is ticked", style: .quiet))
            }
            html.raw("<ul class=\"things\" data-keys>")
            let first = rows.firstIndex(where: \.canBeTicked)
            for (place, row) in rows.enumerated() { row.write(box: place == first ? "point" : nil, into: &html) }
            html.raw("</ul>")
        }
    }
}
