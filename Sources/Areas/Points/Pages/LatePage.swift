import Kernel
import People
import Web

/// What is late, the longest overdue first.
struct LatePage: Page {
    let title: Phrase = "Late"
    let place: Place
    let feed: FeedLink?
    private let summary: Phrase
    private let filter: FilterForm
    private let things: ThingList?
    private let empty: EmptyState
    private let pager: Pager
    private let tablePath: String
    private let textPath: String
    private let paperPath: String
    private let isForPaper: Bool
    private let asOf: Phrase
    private let rulesPath: String

    init(
        _ late: [LatePoint],
        count: Int?,
        page: Int,
        hasNext: Bool,
        groups: [Group],
        chosen: ID<Group>?,
        isForPaper: Bool = false,
        _ words: AreaWords
    ) {
        place = words.place("late")
        feed = FeedLink(title: "Late in \(words.area.name)", path: words.path("late.atom"))
        let query = chosen.map { "?group=\($0)" } ?? ""
        let separator = chosen == nil ? "?" : "&"
        tablePath = words.path("late.csv") + query
        textPath = words.path("late.txt") + query
        paperPath = words.path("late") + query + separator + "paper=1"
        self.isForPaper = isForPaper
        asOf = "\(words.area.name), \(PlainDates.fullWithWeekday(words.today))"
        rulesPath = words.path("rules")
        summary = LatePage.summary(count)
        filter = FilterForm(
            action: words.path("late"),
            fields: [
                .choice(
                    name: "group",
                    label: "Owed by",
                    options: [.init("", "Any service")] + groups.map { .init($0.id.description, .said($0.name)) },
                    chosen: chosen?.description ?? ""
                )
            ],
            isInUse: chosen != nil
        )
        things = late.isEmpty ? nil : ThingList(late.map { words.thing($0.point) })
        empty = EmptyState("Nothing is late.", next: "A point shows here on the day after its answer was due.")
        func path(_ number: Int) -> String { "\(words.path("late"))\(query)\(separator)page=\(number)" }
        pager = Pager(
            words: "Page \(page), the longest overdue first",
            previous: page > 1 ? path(page - 1) : nil,
            next: hasNext && page < 20 ? path(page + 1) : nil
        )
    }

    private static func summary(_ count: Int?) -> Phrase {
        switch count {
        case nil: "The longest overdue come first."
        case 0?: "Every answer that was due has come."
        case let count? where count > PointList.mostCounted:
            "The answers to more than \(PlainDates.grouped(PointList.mostCounted)) points are late."
        case 1?: "The answer to 1 point is late."
        case let count?: "The answers to \(PlainDates.grouped(count)) points are late."
        }
    }

    func write(into html: inout HTML) {
        html.h1("Late")
        html.p(summary, class: "big")
        html.p("A point is late when the day its answer was due has passed. The longest overdue come first.")
        if isForPaper {
            html.p(asOf)
        } else {
            html.element("p") { $0.link("Who is told when a reply is late", to: rulesPath) }
            filter.write(into: &html)
        }
        html.h2("What is late")
        if let things { things.write(into: &html) } else { empty.write(into: &html) }
        if !isForPaper { pager.write(into: &html) }
        if isForPaper { return }
        html.element("h2", class: "no-print") { $0.text("Send this list on") }
        html.element("p", class: "row no-print") { html in
            html.link("To print, all on one page", to: paperPath, class: "btn btn--quiet")
            html.link("For a spreadsheet (CSV)", to: tablePath, class: "btn btn--quiet")
            html.link("As text for an email", to: textPath, class: "btn btn--quiet")
        }
    }
}
