import Kernel
import People
import Web

/// The commitments of an area, what is late first.
struct CommitmentsPage: Page {
    let title: Phrase = "Commitments"
    let place: Place
    let isPrivate: Bool
    let feed: FeedLink?
    private let list: CommitmentList
    private let filter: FilterForm
    private let things: ThingList
    private let pager: Pager
    private let isNarrowed: Bool
    private let filePath: String
    private let counts: CommitmentCounts
    private let listPath: String
    private let mayMake: Bool
    private let hasLetters: Bool

    init(
        _ list: CommitmentList,
        _ query: CommitmentQuery,
        groups: [Group],
        _ counts: CommitmentCounts,
        hasLetters: Bool,
        _ asked: [Reference: String],
        _ visitor: CommitmentVisitor
    ) {
        let words = visitor.words
        self.counts = counts
        self.hasLetters = hasLetters
        mayMake = visitor.mayMake
        listPath = words.path("commitments")
        place = words.place
        isPrivate = visitor.seat != nil
        self.list = list
        isNarrowed = query.isNarrowed
        things = ThingList(list.commitments.map { words.thing($0, asked: asked) })
        let path = words.path("commitments")
        filter = CommitmentsPage.filter(query, path, groups)
        feed = FeedLink(title: "Commitments in \(words.area.name)", path: "\(path).atom")
        filePath = query.path(ofFile: path)
        pager = Pager(
            words: "Late first",
            previous: query.after == nil ? nil : query.path(path, after: nil),
            next: list.next.map { query.path(path, after: $0) }
        )
    }

    private static func filter(_ query: CommitmentQuery, _ path: String, _ groups: [Group]) -> FilterForm {
        FilterForm(
            action: path,
            fields: [
                .choice(
                    name: "group",
                    label: "Promised by",
                    options: [.init("", "Any group")] + groups.map { .init($0.id.description, .said($0.name)) },
                    chosen: query.group?.description ?? ""
                ),
                .choice(
                    name: "state",
                    label: "Where it stands",
                    options: [.init("", "Anywhere")]
                        + CommitmentQuery.State.allCases.map { .init($0.rawValue, $0.words) },
                    chosen: query.state?.rawValue ?? ""
                ),
            ],
            isInUse: query.isNarrowed
        )
    }

    /// "3", "More than 1,000".
    private static func number(_ count: Int) -> Phrase {
        count > CommitmentList.mostCounted
            ? "More than \(PlainDates.grouped(CommitmentList.mostCounted))" : PlainDates.grouped(count)
    }

    func write(into html: inout HTML) {
        html.h1(title)
        html.p("What services said they will do, and by when. They say when it is done. Families say whether it is.")
        if let sentence = counts.sentence {
            html.p(sentence, class: "big")
            counts.figures(to: listPath).write(into: &html)
        }
        writeWays(into: &html)
        filter.write(into: &html)
        if things.things.isEmpty {
            empty.write(into: &html)
        } else {
            html.p("In this list: \(CommitmentsPage.number(list.count)). Late: \(CommitmentsPage.number(list.late)).")
            things.write(into: &html)
        }
        pager.write(into: &html)
        if !things.things.isEmpty {
            html.element("p", class: "row") { $0.link("Download this list", to: filePath, class: "btn btn--quiet") }
        }
    }

    /// To letters of commitment, to a page that makes one, and to a calendar.
    private func writeWays(into html: inout HTML) {
        html.element("p", class: "row") { html in
            if mayMake { html.link("Write down a promise", to: "\(listPath)/new", class: "btn") }
            if hasLetters || mayMake { html.link("Letters of commitment", to: "\(listPath)/letters") }
            if counts.all > 0 { html.link("Calendar of the days", to: "\(listPath).ics") }
        }
    }

    private var empty: EmptyState {
        isNarrowed
            ? EmptyState("Nothing fits.", next: "Try another group, or look at all of them.")
            : EmptyState(
                "No commitments yet.",
                next: "When a service answers “yes”, what it will do and by when shows here."
            )
    }
}
