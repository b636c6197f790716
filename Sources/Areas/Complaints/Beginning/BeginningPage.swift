import Kernel
import People
import Points
import Web

/// What a complaint about one service can begin with.
struct BeginningOffer: Sendable {
    let service: ID<Group>
    /// No reply in time: ticked already.
    let late: [SuggestedIssue]
    /// Answered badly: not ticked.
    let short: [SuggestedIssue]
    let hasMore: Bool

    var isEmpty: Bool { late.isEmpty && short.isEmpty }
}

/// Where a complaint begins: "these points had no reply in time", already ticked.
struct BeginningPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { form.status }
    private let form: Form
    private let service: (value: String, name: Phrase)?
    private let services: [ChoiceField.Choice]
    private let late: [Suggestion]
    private let short: [Suggestion]
    private let hasMore: Bool
    private let numbers: [ChoiceField.Choice]
    private let path: String

    /// So many points of an issue stand open; a letter of July has many more.
    private static let handful = 3

    private struct Suggestion: Sendable {
        let number: Int
        let points: [Row]
    }

    private struct Row: Sendable {
        let reference: Reference
        let label: Phrase
        let words: String?
    }

    init(_ offer: BeginningOffer?, _ form: Form?, _ visitor: RunningVisitor, services: [ID<Group>]) {
        let words = visitor.words
        place = words.place
        path = words.path("new")
        self.services = words.serviceChoices
        service = offer.map { ($0.service.description, words.name(of: $0.service, orElse: "a service")) }
        hasMore = offer?.hasMore ?? false
        let offset = offer?.late.count ?? 0
        late = offer?.late.map { BeginningPage.suggestion($0, $0.number, words) } ?? []
        short = offer?.short.map { BeginningPage.suggestion($0, $0.number + offset, words) } ?? []
        let count = min(offset + short.count + 1, BeginningForm.mostIssues)
        numbers = (1...max(count, 1)).map { ChoiceField.Choice(String($0), "\($0)") }
        self.form = form ?? BeginningPage.form(offer, words)
        title = self.form.title("Write a complaint")
    }

    private static func suggestion(_ issue: SuggestedIssue, _ number: Int, _ words: RunningWords) -> Suggestion {
        let number = min(number, BeginningForm.mostIssues)
        return Suggestion(
            number: number,
            points: issue.points.map { point in
                let facts = BeginningPage.sentence(of: point, words)
                return Row(reference: point.reference, label: "\(point.reference): \(facts)", words: point.words)
            }
        )
    }

    private static func sentence(of point: Point, _ words: RunningWords) -> Phrase {
        let asked = PlainDates.full(point.askedOn)
        if point.isOwedAnAnswer, let due = point.clocks.answer.due {
            let late = words.calendar.workingDays(after: due, through: words.today)
            return "asked on \(asked), \(PlainDates.late(late))"
        }
        if point.fellShort { return "asked on \(asked), and the answer fell short" }
        if case .answered(_, let day) = point.reply, let due = point.clocks.answer.due {
            let late = words.calendar.workingDays(after: due, through: day)
            return "asked on \(asked), answered \(PlainDates.late(late))"
        }
        return "asked on \(asked)"
    }

    /// What is ticked and named before anybody has typed.
    private static func form(_ offer: BeginningOffer?, _ words: RunningWords) -> Form {
        guard let offer else { return Form() }
        var values = [("service", offer.service.description)]
        for (issue, isLate) in offer.late.map({ ($0, true) }) + offer.short.map({ ($0, false) }) {
            let number = min(issue.number + (isLate ? 0 : offer.late.count), BeginningForm.mostIssues)
            values.append((BeginningForm.title(number), issue.title))
            for point in issue.points {
                values.append((BeginningForm.number(point.reference), String(number)))
                if isLate { values.append((BeginningForm.ticked(point.reference), "yes")) }
            }
        }
        return Form.showing(values)
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1("Write a complaint")
        html.p("A complaint is a letter with numbered issues. It begins with what had no reply in time.")
        guard let service else {
            EmptyState("No service is here yet.", next: "A complaint goes to a service of the area.").write(into: &html)
            return
        }
        if services.count > 1 { writeChoice(into: &html) }
        html.form(to: path) { html in
            html.hidden("service", service.value)
            TextField(
                "subject",
                "What is the complaint about?",
                hint: "A few words, such as: our questions of July that nobody answered",
                in: form
            ).write(into: &html)
            writePoints(service.name, into: &html)
            html.p("Only your group sees it. Nothing is sent until all who sign it have agreed.")
            html.buttons(SubmitButton("Begin the complaint"))
        }
    }

    private func writeChoice(into html: inout HTML) {
        html.query(of: path) { html in
            MenuField("service", "The service it is about", services, in: form).write(into: &html)
            html.buttons(SubmitButton("Show what it owes", style: .quiet))
        }
    }

    private func writePoints(_ name: Phrase, into html: inout HTML) {
        html.h2("These points had no reply in time")
        if late.isEmpty {
            html.p("Nothing is late at \(name), and nothing was answered late.")
            html.p("You can begin without points, and add what happened later.")
        } else {
            html.p("They are ticked already. Take out what does not belong here.")
            html.p("Each point goes under an issue. To put two together, give them the same number.")
        }
        for one in late { write(one, into: &html) }
        if !short.isEmpty {
            html.h2("These were answered, and the answer fell short")
            html.p("They are not ticked. Tick what belongs to the complaint.")
        }
        for one in short { write(one, into: &html) }
        if hasMore { html.p("There are more. You can add them to an issue later.") }
        if !late.isEmpty || !short.isEmpty, let last = numbers.last, late.count + short.count < numbers.count {
            html.h2("One more issue")
            TextField(
                "title-\(last.value)",
                "Title of issue \(last.label)",
                hint: "Only where you give a point this number",
                in: form
            ).write(into: &html)
        }
    }

    private func write(_ one: Suggestion, into html: inout HTML) {
        html.h3("Issue \(one.number)")
        TextField(BeginningForm.title(one.number), "Title of issue \(one.number)", in: form).write(into: &html)
        let shown = one.points.count > BeginningPage.handful + 1 ? BeginningPage.handful : one.points.count
        for row in one.points.prefix(shown) { write(row, into: &html) }
        let rest = one.points.dropFirst(shown)
        guard !rest.isEmpty else { return }
        let ticked = rest.count { !form.typed(BeginningForm.ticked($0.reference)).isEmpty }
        html.fold("\(rest.count) more points of issue \(one.number), \(ticked) of them ticked") { html in
            for row in rest { write(row, into: &html) }
        }
    }

    private func write(_ row: Row, into html: inout HTML) {
        html.hidden("point", row.reference.description)
        let words = row.words.map { Phrase.said($0.count > 300 ? "\($0.prefix(299))…" : $0) }
        CheckField(BeginningForm.ticked(row.reference), row.label, hint: words, in: form).write(into: &html)
        MenuField(
            BeginningForm.number(row.reference),
            "Issue for \(row.reference)",
            numbers,
            in: form
        ).write(into: &html)
    }
}
