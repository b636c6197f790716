import Kernel
import People
import Web

/// The points of an area, the newest first, narrowed as its address says.
struct PointsPage: Page {
    let title: Phrase = "Points"
    let place: Place
    let feed: FeedLink?
    private let summary: Phrase
    private let filter: FilterForm
    private let things: ThingList
    private let pager: Pager
    private let empty: EmptyState?
    private let newPath: String

    init(_ list: PointList, _ query: PointQuery, _ words: AreaWords, groups: [Group], topics: [String]) {
        place = words.place("points")
        newPath = words.path("points/new")
        feed = FeedLink(title: "Points in \(words.area.name)", path: words.path("points.atom"))
        filter = PointsPage.filter(query, words, groups: groups, topics: topics)
        things = ThingList(list.points.map(words.thing))
        let isMore = list.count > PointList.mostCounted
        let count: Phrase =
            isMore
            ? "More than \(PlainDates.grouped(PointList.mostCounted)) points"
            : Phrase.counted(list.count, one: "point", many: "points")
        summary = query.words == nil ? "\(count)." : "\(count) with these words in what is public."
        let first = (query.page - 1) * PointList.pageSize + 1
        pager = Pager(
            words: "Points \(first) to \(first + max(0, list.points.count - 1)), newest first",
            previous: query.page > 1 ? query.path(words.path("points"), page: query.page - 1) : nil,
            next: list.hasNext ? query.path(words.path("points"), page: query.page + 1) : nil
        )
        empty = list.points.isEmpty ? PointsPage.nothing(query) : nil
    }

    private static func nothing(_ query: PointQuery) -> EmptyState {
        query.isNarrowed
            ? EmptyState(
                "No point fits.",
                next: "Try fewer words, or a longer time. Words that are not public are not searched."
            )
            : EmptyState(
                "No points yet.",
                next: "What families ask of services shows here, with the day a reply is due."
            )
    }

    private static func filter(
        _ query: PointQuery,
        _ words: AreaWords,
        groups: [Group],
        topics: [String]
    ) -> FilterForm {
        var fields: [FilterForm.Field] = [
            .search(label: "Words", hint: "Only words that are public are searched.", value: query.words ?? ""),
            .choice(
                name: "group",
                label: "Asked by or owed by",
                options: [.init("", "Any group")] + groups.map { .init($0.id.description, .said($0.name)) },
                chosen: query.group?.description ?? ""
            ),
            .choice(
                name: "status",
                label: "Status",
                options: [.init("", "Any")] + PointQuery.Status.allCases.map { .init($0.rawValue, $0.words) },
                chosen: query.status?.rawValue ?? ""
            ),
        ]
        if !topics.isEmpty {
            fields.append(
                .choice(
                    name: "topic",
                    label: "Topic",
                    options: [.init("", "Any topic")] + topics.map { .init($0, .said($0)) },
                    chosen: query.topic ?? ""
                )
            )
        }
        fields += [
            .day(name: "from", label: "Asked from", value: query.from?.description ?? ""),
            .day(name: "to", label: "Asked until", value: query.through?.description ?? ""),
        ]
        return FilterForm(action: words.path("points"), fields: fields, isInUse: query.isNarrowed)
    }

    func write(into html: inout HTML) {
        html.h1("Points")
        html.p("A point is one question, comment or request. Each is owed a reply by a day that anyone can check.")
        html.element("p", class: "row") { $0.link("Ask or say something", to: newPath, class: "btn") }
        filter.write(into: &html)
        html.h2("What was asked")
        html.p(summary)
        empty?.write(into: &html)
        if empty == nil { things.write(into: &html) }
        pager.write(into: &html)
    }
}
