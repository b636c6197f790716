import Jobs
import Kernel
import People
import Storage

/// Tells by mail what has happened to points: a forum what was said to it, a service what it is asked, and whoever asked
/// what came back.
///
/// What is to be told follows from the lines of points and from how far was looked: a second look tells nothing, and a
/// missed one is caught up. What came before the first look is told to nobody.
struct Telling {
    let area: LocalArea
    let writer: any Writer

    /// Looks at what is new.
    ///
    /// - Parameter limit: how many lines of points are looked at.
    /// - Returns: how many messages there was something to tell of, and whether more waits.
    func tell(atMost limit: Int) throws -> Job.Step {
        guard let mark = try TellingMark.find(area.id, in: writer) else {
            try TellingMark.set(area.id, to: TellingMark.newest(in: area.id, writer), in: writer)
            return Job.Step(done: 0)
        }
        let lines = try lines(since: mark, limit)
        guard let last = lines.last, let words = try AreaWords(area.slug, asOf: writer.world.today, in: writer) else {
            return Job.Step(done: 0)
        }
        let told = try tell(lines, words)
        try TellingMark.set(area.id, to: last.position, in: writer)
        return Job.Step(done: told, hasMore: lines.count == limit)
    }

    /// One letter for each message and reader, however many of its points have gone on.
    private func tell(_ lines: [HistoryLine], _ words: AreaWords) throws -> Int {
        var news: [ID<Message>: [News]] = [:]
        for line in lines {
            guard let point = try Point.find(line.point, in: writer) else { continue }
            if let place = news[point.message]?.firstIndex(where: { $0.point.id == point.id }) {
                news[point.message]?[place].lines.append(line)
            } else {
                news[point.message, default: []].append(News(point: point, lines: [line]))
            }
        }
        for (message, news) in news.sorted(by: { $0.key < $1.key }) {
            guard let message = try Message.find(message, in: writer) else { continue }
            let sorted = news.sorted { $0.point.reference < $1.point.reference }
            try LeadLetters(of: sorted, in: message, words).send(in: writer)
            try ServiceLetters(of: sorted, in: message, words).send(in: writer)
            try AskerLetters(of: sorted, in: message, words).send(in: writer)
        }
        return news.count
    }

    /// A point and what is new of it, in the order in which it came.
    struct News {
        let point: Point
        var lines: [HistoryLine]

        /// Nil where none of the lines is of these kinds.
        func only(_ kinds: Set<String>) -> News? {
            let those = lines.filter { kinds.contains($0.kind) }
            return those.isEmpty ? nil : News(point: point, lines: those)
        }
    }

    private static let kinds = LeadLetters.kinds.union(ServiceLetters.kinds).union(AskerLetters.kinds).sorted()

    /// Nothing of what a worry hides.
    ///
    /// The "+" has SQLite begin at the few new lines, not at all points of the area.
    private func lines(since position: Int64, _ limit: Int) throws -> [HistoryLine] {
        try writer.rows(
            """
            SELECT point_history.point_id, point_history.position, point_history.kind, point_history.happened_on,
                   point_history.by_group_id, point_history.words, point_history.until_on, point_history.message_id
              FROM point_history
              JOIN point ON point.id = point_history.point_id
             WHERE point_history.position > \(position) AND +point.area_id = \(area.id) AND point.is_hidden = 0
                   AND point_history.kind IN \(list: Self.kinds)
             ORDER BY point_history.position
             LIMIT \(limit)
            """
        ).map(HistoryLine.init(row:))
    }
}

/// How far was looked for what is to be told by mail; not on the record.
enum TellingMark {
    static func find(_ area: ID<LocalArea>, in reader: any Reader) throws -> Int64? {
        try reader.row("SELECT position FROM telling_mark WHERE area_id = \(area)")?["position"]
    }

    static func set(_ area: ID<LocalArea>, to position: Int64, in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO telling_mark (area_id, position) VALUES (\(area), \(position))
            ON CONFLICT (area_id) DO UPDATE SET position = \(position)
            """
        )
    }

    /// The newest entry of an area that is about a point.
    static func newest(in area: ID<LocalArea>, _ reader: any Reader) throws -> Int64 {
        try DigestNews.newest(in: area, reader)
    }
}
