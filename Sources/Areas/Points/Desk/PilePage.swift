import Kernel
import People
import Web

/// "Answer the pile": what is due first on one page, a box under each, one button each.
///
/// Only menus and boxes of several lines: Enter in a one-line box or a choice would press the first button of all.
struct PilePage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { form.status }
    private let form: Form
    private let items: [Item]
    private let path: String
    private let queuePath: String
    private let speakingAs: String
    private let days: [ChoiceField.Choice]

    /// One point of the pile.
    struct Item: Sendable {
        let reference: Reference
        let path: String
        let tag: StatusTag
        let asker: Phrase
        let words: String?
        let writing: [Phrase]
        let writingPath: String
    }

    var script: String? { "desk.js" }

    /// - Parameter writing: which colleagues write a reply, by point.
    init(_ points: [Point], _ form: Form, writing: [ID<Point>: [Phrase]], _ desk: DeskVisit) {
        title = form.title(PilePage.heading)
        let area = desk.words
        place = area.place("queue")
        self.form = form
        queuePath = area.path("queue")
        path = "\(queuePath)/answer"
        speakingAs = desk.speakingAs
        days = PilePage.days(area)
        items = points.map { point in
            Item(
                reference: point.reference,
                path: area.path("queue/\(point.reference)"),
                tag: QueueRow.tag(point, area),
                asker: "\(PointWording.asker(point, area.names)), \(PlainDates.long(point.askedOn, asOf: area.today))",
                words: point.words,
                writing: writing[point.id] ?? [],
                writingPath: "\(area.path(of: point))/writing"
            )
        }
    }

    private static let heading: Phrase = "Answer the pile"

    /// The answers that need nothing but words.
    static let kinds: [Answer.Kind] = [.yes, .no, .alreadyDone]

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1(PilePage.heading)
        if items.isEmpty {
            EmptyState("Nothing waits for you.", next: "What the forum sends to you shows here, due first.")
                .write(into: &html)
        } else {
            html.p(
                """
                What you type stays here while you answer the others. To say “not ours” or “not yet”, to name another \
                day, or to replace what you promised before, open the point.
                """
            )
            html.form(to: path) { html in
                for item in items { write(item, into: &html) }
            }
        }
        html.element("p") { $0.link("Back to the queue", to: queuePath) }
    }

    private func write(_ item: Item, into html: inout HTML) {
        html.element("h2") { $0.link(.reference(item.reference), to: item.path) }
        html.element("p") { item.tag.write(into: &$0) }
        html.element("div", class: "say") { $0.paragraphs(item.words, orElse: "The words have been erased.") }
        html.hint(item.asker)
        for words in item.writing { html.p(words, class: "writing") }
        html.raw("<div")
        html.attribute("data-writing", item.writingPath)
        html.raw(">")
        MenuField("kind-\(item.reference)", "Your answer to \(item.reference)", choices, in: form).write(into: &html)
        TextArea("reasons-\(item.reference)", "Your reasons, or what you will do", rows: 3, in: form)
            .write(into: &html)
        TextArea("next-\(item.reference)", "What happens next, and when", rows: 2, in: form).write(into: &html)
        MenuField("by-\(item.reference)", "By when, for “yes”", days, in: form).write(into: &html)
        html.raw("</div>")
        SpeakingAs(speakingAs).write(into: &html)
        html.buttons(SubmitButton("Answer \(item.reference)", name: "point", value: item.reference.description))
    }

    /// A few days that can be promised with one choice; any other on the point's own page.
    private static func days(_ area: AreaWords) -> [ChoiceField.Choice] {
        let calendar = area.calendars[.englandAndWales]
        let offered = [5, 10, 20, 60].map { count in
            let day = calendar.workingDay(count, after: area.today)
            let name = PlainDates.long(day, asOf: area.today)
            return ChoiceField.Choice(day.description, "\(name), in \(PlainDates.workingDays(count))")
        }
        return [ChoiceField.Choice("", "Choose")] + offered
    }

    private var choices: [ChoiceField.Choice] {
        [ChoiceField.Choice("", "Choose")]
            + PilePage.kinds.map { ChoiceField.Choice($0.rawValue, PointWording.answer($0)) }
    }
}
