import Kernel
import People
import Points
import Storage
import Web

/// One issue of a draft: what it is, the points it rests on, what was promised, what happened, what it did, what was
/// tried, what is asked.
struct IssuePage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { head.form.status }
    private let head: DraftHead
    private let path: String
    private let seen: String
    private let isFirst: Bool
    private let isLast: Bool
    private let frame: Form
    private let points: Form
    private let choices: [ChoiceField.Choice]
    private let happenings: [IssueHappening]
    private let sections: [IssueSection]

    /// - Parameter form: what was typed into one of the page's forms and must be put right; nil where nothing was.
    init(_ issue: Issue, _ form: Form?, _ draft: DraftVisit, in reader: any Reader) throws {
        head = DraftHead(issue.heading, form ?? Form(), draft)
        title = head.title
        place = draft.words.place
        path = draft.path("issues/\(issue.key)")
        seen = String(issue.writtenAt)
        isFirst = issue.place == 1
        isLast = issue.place == draft.file.issues.count
        let isFrame = form?.values("title").isEmpty == false
        frame =
            (isFrame ? form : nil)
            ?? Form.showing(
                [("title", issue.text.title ?? "")] + Form.boxes(of: issue.text.from, named: "from")
                    + Form.boxes(of: issue.text.until, named: "until")
            )
        points = Form.showing(issue.text.points.map { ("points", $0.description) })
        choices = try IssuePage.choices(issue, draft, in: reader)
        let (all, appendices) = try draft.appendices(in: reader)
        happenings = all[issue].filter { $0.source == .record }.map { IssueHappening($0, appendices) }
        let proposed = try ProposedPromise.all(for: issue, draft, in: reader)
        sections = IssueLine.Kind.Word.allCases.map { kind in
            IssueSection(kind, issue, proposed: kind == .promised ? proposed : [], form ?? Form())
        }
    }

    /// Its own points, then what else of the group had no reply in time or a bad one.
    private static func choices(_ issue: Issue, _ draft: DraftVisit, in reader: any Reader) throws
        -> [ChoiceField.Choice]
    {
        let own = issue.text.points.compactMap { draft.file.points[$0] }
        let found = try FailedPoints(
            of: draft.complaint.madeBy,
            at: draft.complaint.madeTo,
            on: draft.today,
            in: reader
        )
        let others = (found.unanswered + found.fellShort).filter { !issue.text.points.contains($0.reference) }
        return (own + others).map { point in
            ChoiceField.Choice(
                point.reference.description,
                "\(point.reference), asked on \(PlainDates.full(point.askedOn))",
                hint: point.words.map { .said(String($0.prefix(300))) }
            )
        }
    }

    func write(into html: inout HTML) {
        head.write(into: &html)
        writeFrame(into: &html)
        writePoints(into: &html)
        for section in sections {
            section.write(to: path, seen: seen, into: &html)
            // What the record says stands before what is added to it.
            if section.kind == .promised { writeHappenings(into: &html) }
        }
        writePlace(into: &html)
    }

    private func writeFrame(into html: inout HTML) {
        html.form(to: path) { html in
            html.hidden("seen", seen)
            TextField("title", "What went wrong, in a few words", in: frame).write(into: &html)
            DayField("from", "The first day", in: frame).write(into: &html)
            DayField("until", "The last day", hint: "Leave it empty if it goes on", in: frame).write(into: &html)
            html.buttons(SubmitButton("Save the title and the days"))
        }
    }

    private func writePoints(into html: inout HTML) {
        html.h2("The points it rests on")
        guard !choices.isEmpty else {
            html.p("No point of your group is late at this service. You can say what happened below.")
            return
        }
        html.form(to: "\(path)/points") { html in
            html.hidden("seen", seen)
            ChoiceField("points", "Tick each that belongs here", choices, count: .any, folding: rest, in: points)
                .write(into: &html)
            html.buttons(SubmitButton("Save the points", style: .quiet))
        }
    }

    /// Those that stand under the issue are shown; the others of the group, where they are many, open.
    private var rest: ChoiceField.Rest? {
        let own = points.values("points").count
        let others = choices.count - own
        guard others > IssuePage.handful else { return nil }
        return own > 0
            ? .init(after: own, "\(others) more points of your group")
            : .init(after: IssuePage.handful, "\(others - IssuePage.handful) more points of your group")
    }

    private static let handful = 5

    private func writeHappenings(into html: inout HTML) {
        html.h2("What the record says")
        html.p("These facts come from the record. Nobody can write them another way. You can add to them below.")
        if happenings.isEmpty { html.p("Nothing yet. They come with the points.") }
        html.list(happenings) { $0.write(into: &$1) }
    }

    private func writePlace(into html: inout HTML) {
        html.h2("Its place in the letter")
        html.form(to: "\(path)/place") { html in
            html.element("p", class: "row") { html in
                if !isFirst {
                    SubmitButton("Move it up", name: "way", value: "up", style: .quiet).write(into: &html)
                }
                if !isLast {
                    SubmitButton("Move it down", name: "way", value: "down", style: .quiet).write(into: &html)
                }
            }
        }
        html.element("p") { $0.link("Take this issue out", to: "\(path)/removal") }
    }
}

/// A fact of the record, with the appendix that shows it.
struct IssueHappening: Sendable {
    private let sentence: Phrase
    private let words: [String]
    private let shown: Phrase?

    init(_ happening: Happening, _ appendices: Appendices) {
        let day = happening.on.map(PlainDates.full)
        let points = Phrase.lines(happening.points.map(Phrase.reference), separator: ", ")
        let said: Phrase = happening.points.isEmpty ? happening.sentence : "\(happening.sentence) (\(points))"
        sentence = day.map { "\($0): \(said)" } ?? said
        words = happening.words
        let numbers = happening.evidence.compactMap { appendices.number(of: $0) }.map(String.init)
        shown = numbers.isEmpty ? nil : "Shown by appendix \(numbers.joined(separator: ", "))"
    }

    func write(into html: inout HTML) {
        html.text(sentence)
        for said in words { html.element("div", class: "say") { $0.paragraphs(said) } }
        if let shown { html.hint(shown) }
    }
}
