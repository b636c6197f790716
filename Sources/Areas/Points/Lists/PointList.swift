import Kernel
import People
import Safety
import Storage

/// One page of an area's points as the public may know of them, the newest first.
struct PointList: Sendable {
    static let pageSize = 25
    /// Who may see a point whose words everyone may read.
    private static let readable = Visibility.allCases.filter(\.showsWords)
    /// Counting goes no further.
    static let mostCounted = 1000

    let points: [Point]
    /// How many there are; `mostCounted + 1` where there are more.
    let count: Int
    let hasNext: Bool

    static func page(
        _ query: PointQuery,
        in area: ID<LocalArea>,
        asOf today: Day,
        _ reader: any Reader
    ) throws -> PointList {
        let offset = (query.page - 1) * pageSize
        if let words = query.words, !query.isNarrowedBeyondWords {
            return try holding(words, in: area, offset: offset, reader)
        }
        var found: SQL = conditions(query, in: area, asOf: today)
        if let words = query.words {
            let ids = try reader.found(words, in: "point", area: area.number, before: nil, limit: mostCounted)
            found = "\(found) AND id IN \(list: ids)"
        }
        let rows = try reader.rows(
            """
            SELECT \(Point.columns) FROM point WHERE \(found)
             ORDER BY id DESC LIMIT \(pageSize + 1) OFFSET \(offset)
            """
        )
        let counted = try reader.row(
            "SELECT COUNT(*) AS found FROM (SELECT id FROM point WHERE \(found) LIMIT \(mostCounted + 1)) AS counted"
        )
        return PointList(
            points: try rows.prefix(pageSize).map(Point.init(row:)),
            count: try counted?["found"] ?? 0,
            hasNext: rows.count > pageSize
        )
    }

    /// Words alone: the index is asked for no more than it must.
    private static func holding(
        _ words: String,
        in area: ID<LocalArea>,
        offset: Int,
        _ reader: any Reader
    ) throws -> PointList {
        let most = max(mostCounted, offset + pageSize) + 1
        let ids = try reader.found(words, in: "point", area: area.number, before: nil, limit: most)
        let shown = Array(ids.dropFirst(offset).prefix(pageSize))
        let rows = try reader.rows(
            """
            SELECT \(Point.columns)
              FROM point
             WHERE id IN \(list: shown) AND visibility IN \(list: readable)
             ORDER BY id DESC
            """
        )
        return PointList(
            points: try rows.map(Point.init(row:)),
            count: min(ids.count, mostCounted + 1),
            hasNext: ids.count > offset + pageSize
        )
    }

    private static func conditions(_ query: PointQuery, in area: ID<LocalArea>, asOf today: Day) -> SQL {
        var found: SQL = "area_id = \(area) AND visibility <> \(Visibility.onlyTheForum)"
        if let group = query.group { found = "\(found) AND (owed_by = \(group) OR asked_by = \(group))" }
        if let topic = query.topic { found = "\(found) AND topic = \(topic) AND visibility IN \(list: readable)" }
        if let from = query.from { found = "\(found) AND id >= \(Point.lowest(askedOn: from))" }
        if let through = query.through { found = "\(found) AND id < \(Point.lowest(askedOn: through + 1))" }
        switch query.status {
        case .open: found = "\(found) AND is_open = 1"
        case .late: found = "\(found) AND is_open = 1 AND answer_due_on < \(today)"
        case .answered: found = "\(found) AND standing = 'open' AND reply = 'answered'"
        case .closed: found = "\(found) AND standing <> 'open'"
        case nil: break
        }
        return found
    }

    /// The topics in use, for the choice of them; at most 100.
    ///
    /// Steps through the index from one topic to the next, however many points have it.
    static func topics(in area: ID<LocalArea>, _ reader: any Reader) throws -> [String] {
        func first(_ visibility: Visibility, _ beyond: SQL) -> SQL {
            """
            SELECT MIN(point.topic) AS topic FROM point
             WHERE area_id = \(area) AND visibility = \(visibility) AND \(beyond)
            """
        }
        func first(_ beyond: SQL) -> SQL {
            """
            (SELECT MIN(found.topic)
               FROM (\(first(.everyoneWithName, beyond)) UNION ALL \(first(.everyoneWithoutName, beyond))) AS found)
            """
        }
        return try reader.rows(
            """
            WITH RECURSIVE used (topic) AS (
                SELECT \(first("point.topic > ''"))
                UNION ALL
                SELECT \(first("point.topic > used.topic")) FROM used WHERE used.topic IS NOT NULL
            )
            SELECT topic FROM used WHERE topic IS NOT NULL LIMIT 100
            """
        ).map { try $0["topic"] }
    }
}

extension PointQuery {
    fileprivate var isNarrowedBeyondWords: Bool {
        var others = self
        others.words = nil
        return others.isNarrowed
    }
}
