import Kernel
import Record
import Web

/// What was learned from complaints in an area: for everyone, without who complained.
struct LessonsPage: Page {
    let title: Phrase = "What was learned from complaints"
    let place: Place
    let isPrivate: Bool
    let feed: FeedLink?
    private let rows: [(who: Phrase, words: String)]
    private let figuresPath: String

    init(_ lessons: [Lesson], _ visitor: RunningVisitor) {
        let words = visitor.words
        place = words.place
        isPrivate = visitor.seat != nil
        feed = FeedLink(
            title: "What was learned from complaints in \(words.area.name)",
            path: words.path("lessons.atom")
        )
        rows = lessons.compactMap { lesson in
            guard case .published(let day, let text?) = lesson.state else { return nil }
            let service = words.name(of: lesson.service, orElse: "A service")
            return ("\(service), \(PlainDates.full(day))", text)
        }
        figuresPath = words.path("figures")
    }

    func write(into html: inout HTML) {
        html.h1(title)
        html.p("Services and families say here what is done differently after a complaint. Nobody is named.")
        if rows.isEmpty {
            EmptyState("Nothing yet.", next: "When a complaint has led to something, it shows here.").write(into: &html)
        }
        html.list(rows, class: "things") { row, html in
            html.element("div", class: "words") { $0.paragraphs(row.words) }
            html.hint(row.who)
        }
        html.element("p", class: "row") { $0.link("Figures of each year", to: figuresPath) }
    }
}

/// Whether everyone reads what was learned: the words are looked at, and what names somebody is taken out.
struct LessonPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { form.status }
    private let heading: Phrase = "Decide whether everyone reads it"
    private let form: Form
    private let words: String?
    private let path: String
    private let back: String

    init(_ lesson: Lesson, _ form: Form, _ file: CaseFile, _ visitor: RunningVisitor) {
        title = form.title(heading)
        place = visitor.words.place
        self.form = form
        words = lesson.words
        back = visitor.words.path(of: file.complaint)
        path = "\(back)/lessons/\(lesson.number)"
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1(heading)
        html.p("As it was written:")
        html.element("div", class: "say") { $0.paragraphs(words, orElse: "The words have been erased.") }
        html.form(to: path) { html in
            TextArea(
                "text",
                "What everyone reads",
                hint: "Take out names, and what lets a child, a parent or an officer be known",
                rows: 5,
                in: form
            ).write(into: &html)
            TextArea("reason", "Why it is kept back", hint: "Only where it is", rows: 2, in: form).write(into: &html)
            html.buttons(
                SubmitButton("Let everyone read it", name: "do", value: "publish"),
                SubmitButton("Keep it back", name: "do", value: "keep-back", style: .quiet)
            )
        }
        html.element("p") { $0.link("Back to the complaint", to: back) }
    }
}

/// What was learned, as a feed.
enum LessonFeed {
    static func document(_ lessons: [Lesson], _ words: RunningWords, _ visit: Visit) -> Document {
        let page = visit.base + words.path("lessons")
        let entries = lessons.compactMap { entry($0, words, page) }
        return Feed(
            title: "What was learned from complaints in \(words.area.name)",
            author: words.area.name,
            url: "\(page).atom",
            page: page,
            updated: entries.map(\.updated).max() ?? Instant.noon(of: words.today),
            entries: entries
        ).document(in: visit.catalogue)
    }

    /// Its identity tells nothing of the complaint: it follows from what everyone reads.
    private static func entry(_ lesson: Lesson, _ words: RunningWords, _ page: String) -> Feed.Entry? {
        guard case .published(let day, let text?) = lesson.state else { return nil }
        return Feed.Entry(
            id: "\(page)#\(Digest32.of(Array("\(day) \(text)".utf8)).hex.prefix(16))",
            title: "\(words.name(of: lesson.service, orElse: "A service")): what was learned",
            url: page,
            updated: Instant.noon(of: day),
            published: Instant.noon(of: day),
            summary: .said(text)
        )
    }
}
