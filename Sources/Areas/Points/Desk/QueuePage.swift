import Kernel
import People
import Web

/// What a service owes, due first.
struct QueuePage: Page {
    let title: Phrase = "Queue"
    let place: Place
    let isPrivate = true
    private let group: String
    private let things: ThingList
    private let pager: Pager
    private let pilePath: String
    private let isEmpty: Bool

    init(_ list: DeskList<Point>, isFirst: Bool, _ desk: DeskVisit) {
        place = desk.words.place("queue")
        group = desk.speakingAs
        isEmpty = list.items.isEmpty && isFirst
        things = ThingList(list.items.map { QueuePage.row($0, desk.words) })
        let path = desk.words.path("queue")
        pilePath = "\(path)/answer"
        pager = Pager(
            words: "Due first",
            previous: isFirst ? nil : path,
            next: list.hasMore ? list.items.last.map { "\(path)?after=\(QueuePlace($0).text)" } : nil
        )
    }

    /// A point in the queue: the parent's own words lead to it.
    private static func row(_ point: Point, _ area: AreaWords) -> ThingList.Thing {
        let asker = PointWording.asker(point, area.names)
        let fact: Phrase = "\(asker), \(PlainDates.long(point.askedOn, asOf: area.today)). \(point.reference)."
        return ThingList.Thing(
            title: FirstLine.of(point.words),
            path: area.path("queue/\(point.reference)"),
            tags: [QueuePage.tag(point, area)],
            facts: [AreaWords.with(topic: point.topic, fact)]
        )
    }

    /// The status with its day: in a queue everything is with the service.
    static func tag(_ point: Point, _ area: AreaWords) -> StatusTag {
        let status = PointStatus(of: point, asOf: area.today, area.calendar(of: point))
        if case .withService(let due?) = status {
            return StatusTag(.withCouncil, words: "Due \(PlainDates.near(due, asOf: area.today))")
        }
        return PointWording.tag(status, asOf: area.today)
    }

    func write(into html: inout HTML) {
        html.h1(title)
        html.p("What \(said: group) owes families, due first.")
        if isEmpty {
            EmptyState("Nothing waits for you.", next: "What the forum sends to you shows here, due first.")
                .write(into: &html)
            return
        }
        html.element("p") { $0.link("Answer the pile", to: pilePath, class: "btn") }
        things.write(into: &html)
        pager.write(into: &html)
    }
}
