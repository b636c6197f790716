import Kernel
import People
import Storage
import Web

/// Rows of one list of a lead's day.
struct TodayList: Sendable {
    let desk: TodayDesk
    /// How many there are; nil where it was not counted.
    let count: Int?
    /// The list's own page, and the one after these rows.
    let path: String
    let next: String?
    private let things: ThingList
    private let messages: [ScreenerCard]
    var isEmpty: Bool { things.things.isEmpty && messages.isEmpty }

    /// - Parameters:
    ///   - last: the identity of the last row of the page before.
    ///   - form: what was typed into a form of the screener.
    init(
        _ list: TodayDesk,
        of count: Int? = nil,
        after last: Int64? = nil,
        limit: Int,
        _ form: Form,
        _ desk: DeskVisit,
        in reader: any Reader
    ) throws {
        self.desk = list
        self.count = count
        let path = desk.words.path("today/lists/\(list.rawValue)")
        self.path = path
        var end: Int64?
        if let points = try list.points(after: last.map { ID($0) }, limit: limit, desk, reader) {
            things = ThingList(points.items.filter(desk.looksAfter).map { TodayList.row($0, desk.words) })
            messages = []
            end = points.hasMore ? points.items.last?.id.number : nil
        } else {
            let found = try list.messages(after: last.map { ID($0) }, limit: limit, desk, reader)
            things = ThingList([])
            messages = try (found?.items ?? []).filter { try desk.mayScreen($0, in: reader) }
                .map { try ScreenerCard($0, form, desk, in: reader) }
            end = found.flatMap { $0.hasMore ? $0.items.last?.id.number : nil }
        }
        let here = self.path
        next = end.map { "\(here)?after=\($0)" }
    }

    /// A point on a lead's desk: its own words lead to it.
    ///
    /// - Parameter told: when its service's people were told of it last, where they were.
    static func row(_ point: Point, told: Day? = nil, _ area: AreaWords) -> ThingList.Thing {
        let (tag, sentence) = PointWording.status(of: point, asOf: area.today, area.calendar(of: point))
        let asked = PlainDates.long(point.askedOn, asOf: area.today)
        let fact: Phrase = "\(PointWording.asker(point, area.names)), \(asked). \(point.reference)."
        let only: [Phrase] = point.chosen == .onlyTheForum && point.withForum != nil ? ["Only for the forum."] : []
        return ThingList.Thing(
            title: FirstLine.of(point.words),
            path: area.path("today/\(point.reference)"),
            tags: [tag],
            facts: [.sentences([AreaWords.with(topic: point.topic, fact)] + only), sentence]
                + (told.map { ["The service’s people were told of it on \(PlainDates.long($0, asOf: area.today))."] }
                    ?? [])
        )
    }

    func write(into html: inout HTML) {
        if !things.things.isEmpty { things.write(into: &html) }
        for message in messages { message.write(into: &html) }
    }
}
