import Kernel
import People
import Storage
import Web

/// `/{area}`: what an area's people see first.
struct AreaHomeController: Sendable {
    let read: AreaVisit

    var routes: [Route] { [.get("/{area}", show)] }

    @Sendable private func show(_ visit: Visit) async throws -> Web.Answer {
        try await read(visit) { words, reader in
            let newest = PointQuery(Visit(path: "", now: visit.now))
            var open = newest
            open.status = .open
            let waiting = try PointList.page(open, in: words.area.id, asOf: words.today, reader)
            let all = try PointList.page(newest, in: words.area.id, asOf: words.today, reader)
            let late = try LatePoint.count(in: words.area.id, on: words.today, reader)
            let worst = try LatePoint.all(in: words.area.id, on: words.today, limit: 3, isPublic: true, reader)
            return .page(
                AreaHomePage(
                    counts: .init(all: all.count, waiting: waiting.count, late: late),
                    worst: worst.map(\.point),
                    newest: all.points.prefix(5),
                    words
                )
            )
        }
    }
}

/// An area's home: three numbers, the longest silences, the newest points.
struct AreaHomePage: Page {
    let title: Phrase
    let place: Place
    let feed: FeedLink?
    private let figures: Figures
    private let worst: ThingList?
    private let newest: ThingList?
    private let pointsPath: String
    private let latePath: String
    private let newPath: String

    struct Counts: Sendable {
        let all: Int
        let waiting: Int
        let late: Int
    }

    init(counts: Counts, worst: [Point], newest: ArraySlice<Point>, _ words: AreaWords) {
        title = .said(words.area.name)
        place = words.place(nil)
        feed = FeedLink(title: "Points in \(words.area.name)", path: words.path("points.atom"))
        pointsPath = words.path("points")
        latePath = words.path("late")
        newPath = words.path("points/new")
        figures = Figures([
            .init(
                AreaHomePage.number(counts.all),
                .fitting(counts.all, one: "point asked", many: "points asked"),
                path: pointsPath
            ),
            .init(AreaHomePage.number(counts.waiting), "waiting for an answer", path: "\(pointsPath)?status=open"),
            .init(AreaHomePage.number(counts.late), "late", path: latePath, isLate: counts.late > 0),
        ])
        self.worst = worst.isEmpty ? nil : ThingList(worst.map(words.thing))
        self.newest = newest.isEmpty ? nil : ThingList(newest.map(words.thing))
    }

    private static func number(_ count: Int) -> Phrase {
        count > PointList.mostCounted
            ? "more than \(PlainDates.grouped(PointList.mostCounted))" : PlainDates.grouped(count)
    }

    func write(into html: inout HTML) {
        html.h1(title)
        html.p("What families ask of services here, by when a reply is due, and what came back. Anyone can check it.")
        html.element("p", class: "row") { $0.link("Ask or say something", to: newPath, class: "btn") }
        figures.write(into: &html)
        html.h2("The longest silences")
        if let worst {
            worst.write(into: &html)
            html.element("p") { $0.link("Everything that is late", to: latePath) }
        } else {
            EmptyState("Nothing is late.", next: "A point shows here on the day after its answer was due.")
                .write(into: &html)
        }
        html.h2("Asked last")
        if let newest {
            newest.write(into: &html)
            html.element("p") { $0.link("All points", to: pointsPath) }
        } else {
            EmptyState("No points yet.", next: "What families ask of services shows here.").write(into: &html)
        }
    }
}
