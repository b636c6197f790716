import Kernel
import People
import Web

/// What was found among all that a seat may read.
struct SearchPage: Page {
    let title: Phrase = "Search"
    let place: Place
    let isPrivate = true
    private let filter: FilterForm
    private let things: ThingList
    private let pager: Pager
    private let empty: EmptyState?

    /// - Parameters:
    ///   - sought: the words; nil where nothing is asked yet.
    ///   - isFirst: whether this is the newest page of what was found.
    init(_ sought: String?, _ found: DeskSearch?, isFirst: Bool, _ desk: DeskVisit) {
        place = desk.words.place("search")
        let path = desk.words.path("search")
        filter = FilterForm(
            action: path,
            fields: [
                .search(
                    label: "Words",
                    hint: "All that you may read as \(desk.speakingAs) is searched, also what is not public.",
                    value: sought ?? ""
                )
            ],
            isInUse: sought != nil
        )
        things = ThingList((found?.points ?? []).map { SearchPage.row($0, desk) })
        let query = "\(path)?q=\(Link.encoded(sought ?? ""))"
        pager = Pager(
            words: "Newest first",
            previous: isFirst ? nil : query,
            next: found?.next.map { "\(query)&before=\($0)" }
        )
        empty =
            found.map(\.points.isEmpty) == true
            ? EmptyState("No point has these words.", next: "Try fewer words, or another form of a word.") : nil
    }

    /// A point on the visitor's own desk leads there and shows its words; any other to the page that everyone has.
    private static func row(_ point: Point, _ desk: DeskVisit) -> ThingList.Thing {
        let isOwn = desk.mayWork(with: point)
        let (tag, sentence) = PointWording.status(
            of: point,
            asOf: desk.today,
            desk.words.calendar(of: point)
        )
        let folder = desk.words.names.side(of: desk.group) == .services ? "queue" : "today"
        return ThingList.Thing(
            title: FirstLine.of(isOwn ? point.words : point.publicWords),
            path: desk.words.path("\(isOwn ? folder : "points")/\(point.reference)"),
            tags: [tag],
            facts: ["\(PlainDates.long(point.askedOn, asOf: desk.today)). \(point.reference).", sentence]
        )
    }

    func write(into html: inout HTML) {
        html.h1(title)
        filter.write(into: &html)
        empty?.write(into: &html)
        things.write(into: &html)
        pager.write(into: &html)
    }
}
