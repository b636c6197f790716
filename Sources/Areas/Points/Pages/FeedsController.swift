import Kernel
import People
import Storage
import Web

/// `/{area}/points.atom` and `/{area}/late.atom`.
struct FeedsController: Sendable {
    let read: AreaVisit

    var routes: [Route] { [.get("/{area}/points.atom", points), .get("/{area}/late.atom", late)] }

    @Sendable private func points(_ visit: Visit) async throws -> Web.Answer {
        try await read(visit) { words, reader in
            let newest = PointQuery(Visit(path: "", now: visit.now))
            let list = try PointList.page(newest, in: words.area.id, asOf: words.today, reader)
            let entries = list.points.map { point in
                PointFeed.entry(point, since: point.askedOn, words, visit.base)
            }
            return .document(PointFeed.feed("Points in \(words.area.name)", "points", entries, words, visit))
        }
    }

    @Sendable private func late(_ visit: Visit) async throws -> Web.Answer {
        try await read(visit) { words, reader in
            let late = try LatePoint.all(in: words.area.id, on: words.today, limit: 50, isPublic: true, reader)
            let entries = late.map { item in
                PointFeed.entry(item.point, since: item.dueOn + 1, words, visit.base)
            }
            return .document(PointFeed.feed("Late in \(words.area.name)", "late", entries, words, visit))
        }
    }
}

/// Points as entries of a feed; what is not public is not in it.
private enum PointFeed {
    static func entry(_ point: Point, since day: Day, _ words: AreaWords, _ base: String) -> Feed.Entry {
        let url = base + words.path(of: point)
        let status = PointWording.status(of: point, asOf: words.today, words.calendar(of: point))
        let facts = [point.publicWords.map(Phrase.said), words.parties(point), status.sentence].compactMap(\.self)
        let moment = Instant.noon(of: day)
        return Feed.Entry(
            id: url,
            title: "\(point.reference): \(status.tag.words)",
            url: url,
            updated: moment,
            published: Instant.noon(of: point.askedOn),
            summary: .lines(facts)
        )
    }

    static func feed(
        _ title: Phrase,
        _ list: String,
        _ entries: [Feed.Entry],
        _ words: AreaWords,
        _ visit: Visit
    ) -> Document {
        let page = visit.base + words.path(list)
        return Feed(
            title: title,
            author: words.area.name,
            url: "\(page).atom",
            page: page,
            updated: entries.map(\.updated).max() ?? Instant.noon(of: words.today),
            entries: entries
        ).document(in: visit.catalogue)
    }
}
