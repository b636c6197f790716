import Kernel
import People
import Storage

/// What a group asked of a service that got no answer in time, or one that fell short: what a complaint begins with.
///
/// What was told to the group as a forum counts as its own. Read by indexes of the two groups alone, at the same cost in
/// any area.
package struct FailedPoints: Sendable {
    /// Late now, or answered after the day; asked first first.
    package let unanswered: [Point]
    /// Families said that the last answer was none, or one in part.
    package let fellShort: [Point]
    /// Whether there are more of either than were read.
    package let hasMore: Bool

    package init(
        of group: ID<Group>,
        at service: ID<Group>,
        on today: Day,
        limit: Int = 100,
        in reader: any Reader
    ) throws {
        var (late, ended): ([Point], [Point]) = ([], [])
        var hasMore = false
        for whose in FailedPoints.whose(group) {
            let lateOnes = try FailedPoints.rows(
                "\(whose) AND owed_by = \(service) AND is_open = 1 AND answer_due_on < \(today)",
                by: "answer_due_on, id",
                limit,
                reader
            )
            let endedOnes = try FailedPoints.rows(
                "\(whose) AND owed_by = \(service) AND \(FailedPoints.hasFailed) AND standing = 'open'",
                by: "id DESC",
                limit,
                reader
            )
            hasMore = hasMore || lateOnes.count > limit || endedOnes.count > limit
            late += lateOnes.prefix(limit)
            ended += endedOnes.prefix(limit)
        }
        let isLate = Set(late.map(\.id))
        let others = ended.filter { !isLate.contains($0.id) }
        unanswered = FailedPoints.sorted(late + others.filter { !$0.fellShort })
        fellShort = FailedPoints.sorted(others.filter(\.fellShort))
        self.hasMore = hasMore
    }

    package var isEmpty: Bool { unanswered.isEmpty && fellShort.isEmpty }

    private static func whose(_ group: ID<Group>) -> [SQL] {
        ["asked_by = \(group)", "forum_id = \(group)"]
    }

    /// As its index says it, word for word.
    private static let hasFailed: SQL =
        "(verdict IN ('partly', 'no') OR (reply = 'answered' AND answered_on > answer_due_on))"

    private static func rows(_ which: SQL, by order: SQL, _ limit: Int, _ reader: any Reader) throws -> [Point] {
        try reader.rows(
            """
            SELECT \(Point.columns)
              FROM point
             WHERE \(which) AND is_hidden = 0
             ORDER BY \(order)
             LIMIT \(limit + 1)
            """
        ).map(Point.init(row:))
    }

    /// Each once, in the order they were asked.
    private static func sorted(_ points: [Point]) -> [Point] {
        var seen: Set<ID<Point>> = []
        return points.filter { seen.insert($0.id).inserted }.sorted { ($0.askedOn, $0.id) < ($1.askedOn, $1.id) }
    }
}

extension Point {
    package var fellShort: Bool { verdict == .no || verdict == .partly }

    /// Whether a group may rest a complaint about a service on it: it asked it, or was told it, and the service has it.
    package func isOf(_ group: ID<Group>, at service: ID<Group>) -> Bool {
        (askedBy == group || forum == group) && owedBy == service && !gate.isHidden
    }

    /// The points whose words a group may read that hold all of some words, the newest first.
    package static func found(
        _ words: String,
        by group: ID<Group>,
        in area: ID<LocalArea>,
        _ reader: any Reader
    ) throws -> [Point] {
        let sight = ForumSight(of: group)
        return try DeskSearch(words, before: nil, in: area, reader) { point in
            !point.gate.isHidden && (point.visibility.showsWords || sight.holds(point))
        }.points
    }
}

extension PointsSchema {
    /// What a group asked of a service and did not get: late, answered after the day, or badly.
    static let failures = """
        CREATE INDEX point_by_late_asked ON point (asked_by, owed_by, answer_due_on, id) WHERE is_open = 1;
        CREATE INDEX point_by_late_told ON point (forum_id, owed_by, answer_due_on, id) WHERE is_open = 1;
        CREATE INDEX point_by_failed_asked ON point (asked_by, owed_by, id)
         WHERE (verdict IN ('partly', 'no') OR (reply = 'answered' AND answered_on > answer_due_on));
        CREATE INDEX point_by_failed_told ON point (forum_id, owed_by, id)
         WHERE (verdict IN ('partly', 'no') OR (reply = 'answered' AND answered_on > answer_due_on));
        """

    /// A new point is seldom some group's own and never has a topic: what looks for neither need not be kept of it.
    static let narrowerIndexes = """
        DROP INDEX point_by_asked_by;
        DROP INDEX point_by_topic;
        DROP INDEX point_by_late_asked;
        DROP INDEX point_by_late_told;
        CREATE INDEX point_by_asked_by ON point (asked_by, id) WHERE asked_by IS NOT NULL;
        CREATE INDEX point_by_topic ON point (area_id, topic, id) WHERE topic IS NOT NULL;
        CREATE INDEX point_by_late_asked ON point (asked_by, owed_by, answer_due_on, id)
         WHERE is_open = 1 AND asked_by IS NOT NULL;
        CREATE INDEX point_by_late_told ON point (forum_id, owed_by, answer_due_on, id)
         WHERE is_open = 1 AND forum_id IS NOT NULL;
        """
}
