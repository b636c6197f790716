import Kernel
import People
import Web

/// How the complaints of a year went.
struct FiguresPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate: Bool
    private let view: FiguresView
    private let whose: Phrase
    private let path: String

    init(_ view: FiguresView, _ visitor: RunningVisitor) {
        self.view = view
        title = "Complaints in \(view.figures.year)"
        place = visitor.words.place
        isPrivate = visitor.seat != nil
        path = visitor.words.path("figures")
        whose = FiguresPage.whose(view.own, visitor.words)
    }

    private static func whose(_ own: ID<Group>?, _ words: RunningWords) -> Phrase {
        if let own {
            return "Complaints sent to \(words.name(of: own, orElse: "your service")). It sees all its own numbers."
        }
        return """
            All of the area. A number from 1 to 4 is not shown, nor one that would give it away: a few complaints are a \
            few people.
            """
    }

    /// What nothing could be counted of says nothing.
    private var rows: [YearFigures.Row] { view.figures.rows.filter { $0.of != 0 } }

    /// Of a few complaints every number would be one that is not shown.
    private var isAllHidden: Bool { view.figures.rows.first.map { view.shown($0) == .few } ?? false }

    func write(into html: inout HTML) {
        html.h1(title)
        html.p(whose)
        html.p("These figures help with the yearly report that the Ombudsman's Code asks of a council.")
        html.p("They are not that report: it is the council's own.")
        html.hint("Complaint Handling Code 8.1")
        if isAllHidden {
            html.p("So few complaints were sent in \(said: "\(view.figures.year)") that none of its numbers is shown.")
        } else {
            writeTable(into: &html)
        }
        html.element("p", class: "row") {
            $0.link("Download these figures", to: "\(path).csv?year=\(view.figures.year)", class: "btn btn--quiet")
        }
        guard view.years.count > 1 else { return }
        html.h2("Other years")
        html.list(view.years.filter { $0 != view.figures.year }) { year, html in
            html.link(.said("\(year)"), to: "\(path)?year=\(year)")
        }
    }

    private func writeTable(into html: inout HTML) {
        TableView(
            caption: title,
            columns: ["What", "How many", "Out of"],
            rows: rows
        ) { row, html in
            html.raw("<th scope=\"row\">")
            html.text(row.words)
            html.raw("</th>")
            html.element("td") { $0.text(view.shown(row).words) }
            html.element("td") { $0.text(view.shownWhole(row)?.words ?? "–") }
        }.write(into: &html)
    }
}

extension YearFigures.Shown {
    fileprivate var words: Phrase {
        switch self {
        case .exact(let count): PlainDates.grouped(count)
        case .few: "Not shown"
        }
    }
}

extension YearFigures.Row {
    fileprivate var words: Phrase { stage.map { "\($0.heading): \(what.words)" } ?? what.words }
}

extension YearFigures.What {
    fileprivate var words: Phrase {
        switch self {
        case .received: "Complaints sent"
        case .asked: "asked for"
        case .acknowledgedInTimeByCode: "acknowledged in time, by the Code or the law"
        case .acknowledgedInTimeByPolicy: "acknowledged in time, by the council's own policy"
        case .answeredInTimeByCode: "answered in time, by the Code or the law"
        case .answeredInTimeByPolicy: "answered in time, by the council's own policy"
        case .extended: "more time taken"
        case .refused: "refused"
        case .upheld: "upheld"
        case .partlyUpheld: "upheld in part"
        case .notUpheld: "not upheld"
        case .closedAfterInitialEnquiries: "closed after initial enquiries"
        case .ended: "Ended by those who complained"
        case .lessons: "Lessons that everyone can read"
        }
    }
}
