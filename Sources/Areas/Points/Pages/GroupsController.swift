import Kernel
import People
import Storage
import Web

/// `/{area}/groups`: the groups of an area, with what they asked and owe.
struct GroupsController: Sendable {
    let read: AreaVisit

    var routes: [Route] { [.get("/{area}/groups", index), .get("/{area}/groups/{group}", show)] }

    @Sendable private func index(_ visit: Visit) async throws -> Web.Answer {
        try await read(visit) { words, reader in
            .page(GroupsPage(try Group.all(in: words.area.id, reader), words))
        }
    }

    @Sendable private func show(_ visit: Visit) async throws -> Web.Answer {
        guard let number = Int64(visit.parameter("group")) else { return .notFound }
        return try await read(visit) { words, reader in
            guard let group = try Group.find(ID(number), in: reader), group.area == words.area.id else { return nil }
            var query = PointQuery(Visit(path: "", now: visit.now))
            query.group = group.id
            let list = try PointList.page(query, in: words.area.id, asOf: words.today, reader)
            let late = try LatePoint.all(
                in: words.area.id,
                on: words.today,
                owedBy: group.id,
                limit: PointList.mostCounted,
                isPublic: true,
                reader
            )
            let promise = words.promises.holding(for: group.id, on: words.today).leading
            let isOfArea = try SignedIn.find(visit, in: reader)?.speakingAs.map { $0.isHeld(on: words.today) } ?? false
            let silence = isOfArea ? try SilenceBox(words, of: group.id, in: reader) : nil
            return .page(GroupPage(group, list, late: late.count, promise, silence, words))
        }
    }
}

/// The groups of an area, by side.
struct GroupsPage: Page {
    let title: Phrase = "Groups"
    let place: Place
    private let sides: [(heading: Phrase, things: ThingList)]

    init(_ groups: [Group], _ words: AreaWords) {
        place = words.place("groups")
        sides = [Side.families, .services, .youngPeople].compactMap { side in
            let things = groups.filter { $0.side == side }.map { group in
                ThingList.Thing(title: .said(group.name), path: words.path("groups/\(group.id)"))
            }
            return things.isEmpty ? nil : (side.heading, ThingList(things))
        }
    }

    func write(into html: inout HTML) {
        html.h1("Groups")
        html.p("Who speaks here, on which side. Families, services and young people are equal parties to one record.")
        if sides.isEmpty {
            EmptyState("No groups yet.", next: "Parent carer forums, services and youth forums show here.").write(
                into: &html
            )
        }
        for side in sides {
            html.h2(side.heading)
            side.things.write(into: &html)
        }
    }
}

/// One group: its side, its promise, its points.
struct GroupPage: Page {
    let title: Phrase
    let place: Place
    private let facts: DataList
    private let silence: SilenceBox?
    private let things: ThingList
    private let isEmpty: Bool
    private let morePath: String?

    /// - Parameter silence: for those of the area's groups; nil for everyone else.
    init(
        _ group: Group,
        _ list: PointList,
        late: Int,
        _ promise: Promise?,
        _ silence: SilenceBox?,
        _ words: AreaWords
    ) {
        title = .said(group.name)
        self.silence = silence
        place = words.place("groups")
        var rows: [(name: Phrase, value: DataList.Value)] = [("Side", .text(group.side.heading))]
        if group.side == .services {
            let terms: Phrase? = promise.map { promise in
                """
                \(PlainDates.workingDays(promise.terms.acknowledge)) to acknowledge, \
                \(PlainDates.workingDays(promise.terms.answer)) to answer (\(said: promise.document))
                """
            }
            rows.append(("Promise of reply", .text(terms ?? "None is valid today")))
            let count: Phrase =
                late >= PointList.mostCounted
                ? "1,000 or more points" : Phrase.counted(late, one: "point", many: "points")
            rows.append(("Late", .link(count, to: words.path("late?group=\(group.id)"))))
        }
        facts = DataList(rows)
        things = ThingList(list.points.prefix(20).map(words.thing))
        isEmpty = list.points.isEmpty
        morePath = list.count > 20 ? words.path("points?group=\(group.id)") : nil
    }

    func write(into html: inout HTML) {
        html.h1(title)
        facts.write(into: &html)
        silence?.write(into: &html)
        html.h2("Its points")
        if isEmpty {
            EmptyState("No points yet.", next: "What it asks, or is asked, shows here.").write(into: &html)
        }
        things.write(into: &html)
        if let morePath { html.element("p") { $0.link("All its points", to: morePath) } }
    }
}

extension Side {
    fileprivate var heading: Phrase {
        switch self {
        case .families: "Families"
        case .services: "Services"
        case .youngPeople: "Children and young people"
        }
    }
}
