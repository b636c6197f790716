import Kernel
import People
import Storage

/// A page of what waits on a desk: read by an index from where the last page ended, at the same cost in any area.
package struct DeskList<Item: Sendable>: Sendable {
    package let items: [Item]
    package let hasMore: Bool

    init(_ all: [Item], limit: Int) {
        items = Array(all.prefix(limit))
        hasMore = all.count > limit
    }
}

/// Whose questions a list is of.
package enum Asker: Sendable {
    /// What a group asked itself.
    case group(ID<Group>)
    /// What people outside every group said to a forum.
    case others(ForumSight)

    fileprivate var condition: SQL {
        switch self {
        case .group(let group): "asked_by = \(group)"
        case .others(let sight): sight.pointsOfOthers
        }
    }
}

extension DeskList<Point> {
    /// The points on a forum's desk, the oldest first.
    package static func on(
        _ desk: Point.Desk,
        of forum: ID<Group>,
        after last: ID<Point>? = nil,
        limit: Int = 50,
        _ reader: any Reader
    ) throws -> DeskList {
        try points("owed_by = \(forum) AND desk = \(desk) AND id > \(last ?? ID(0))", limit: limit, reader)
    }

    /// The points whose words a moderator must read, the oldest first.
    package static func toModerate(
        in area: ID<LocalArea>,
        _ sight: ForumSight,
        after last: ID<Point>? = nil,
        limit: Int = 50,
        _ reader: any Reader
    ) throws -> DeskList {
        try points(
            "area_id = \(area) AND waits_for_moderation = 1 AND \(sight.points) AND id > \(last ?? ID(0))",
            limit: limit,
            reader
        )
    }

    /// What a service must answer, what is due first first; what has no due day last.
    package static func queue(
        of service: ID<Group>,
        after last: Point?,
        limit: Int = 50,
        _ reader: any Reader
    ) throws -> DeskList {
        try queue(of: service, from: last.map(QueuePlace.init), limit: limit, reader)
    }

    /// The same from where a page ended; nil is the first page.
    package static func queue(
        of service: ID<Group>,
        from place: QueuePlace? = nil,
        limit: Int = 50,
        _ reader: any Reader
    ) throws -> DeskList {
        let after: SQL =
            place.map { "(queued_under, id) > (\($0.under), \($0.point))" } ?? "queued_under IS NOT NULL"
        return try points("owed_by = \(service) AND \(after)", by: "queued_under, id", limit: limit, reader)
    }

    /// Points to which a reply came by mail that nobody has matched yet, the oldest first.
    ///
    /// - Parameter whose: what else holds for them: which service owes them, or who asked.
    package static func toMatch(
        in area: ID<LocalArea>,
        _ whose: SQL,
        after last: ID<Point>? = nil,
        limit: Int = 50,
        _ reader: any Reader
    ) throws -> DeskList {
        try points(
            """
            area_id = \(area) AND replies_to_match > 0 AND is_open = 1 AND \(whose) AND id > \(last ?? ID(0))
            """,
            limit: limit,
            reader
        )
    }

    /// Answered points of which their askers have not said whether that was an answer, the newest first.
    ///
    /// - Parameter asker: the group that asked, or the forum that stands for people outside every group.
    package static func toJudge(
        _ asker: Asker,
        in area: ID<LocalArea>,
        before last: ID<Point>? = nil,
        limit: Int = 50,
        _ reader: any Reader
    ) throws -> DeskList {
        try points(
            """
            area_id = \(area) AND \(asker.condition) AND reply = 'answered' AND verdict IS NULL
            AND id < \(last ?? ID(.max))
            """,
            by: "id DESC",
            limit: limit,
            reader
        )
    }

    /// Points of which the service asks what is meant, the oldest first.
    ///
    /// - Parameter asker: the group that asked, or the forum that stands for people outside every group.
    package static func askedBack(
        _ asker: Asker,
        in area: ID<LocalArea>,
        limit: Int = 50,
        _ reader: any Reader
    ) throws -> DeskList {
        try points(
            "area_id = \(area) AND \(asker.condition) AND reply = 'clarification-asked' AND is_open = 1",
            limit: limit,
            reader
        )
    }

    /// The points that were joined to one, which stands for all.
    package static func merged(into point: Point, limit: Int = 50, _ reader: any Reader) throws -> DeskList {
        try points("area_id = \(point.area) AND merged_into = \(point.reference)", limit: limit, reader)
    }

    /// The points that a condition holds for, in the order of an index.
    static func points(
        _ which: SQL,
        by order: SQL = "id",
        limit: Int,
        _ reader: any Reader
    ) throws -> DeskList {
        try DeskList(
            reader.rows(
                "SELECT \(Point.columns) FROM point WHERE \(which) ORDER BY \(order) LIMIT \(limit + 1)"
            ).map(Point.init(row:)),
            limit: limit
        )
    }
}

extension DeskList<Message> {
    /// Messages of new senders that wait to be let in, the oldest first.
    package static func toScreen(
        in area: ID<LocalArea>,
        _ sight: ForumSight,
        after last: ID<Message>? = nil,
        limit: Int = 50,
        _ reader: any Reader
    ) throws -> DeskList {
        try messages(
            "screening = 'waiting' AND is_hidden = 0 AND \(sight.messages)",
            in: area,
            after: last,
            limit,
            reader
        )
    }

    /// Messages of new senders that a lead keeps out, the oldest first.
    package static func keptOut(
        in area: ID<LocalArea>,
        _ sight: ForumSight,
        after last: ID<Message>? = nil,
        limit: Int = 50,
        _ reader: any Reader
    ) throws -> DeskList {
        try messages(
            "screening = 'kept-out' AND is_hidden = 0 AND \(sight.messages)",
            in: area,
            after: last,
            limit,
            reader
        )
    }

    /// Mails that could not be placed, the oldest first.
    package static func heldMail(
        in area: ID<LocalArea>,
        _ sight: ForumSight,
        after last: ID<Message>? = nil,
        limit: Int = 50,
        _ reader: any Reader
    ) throws -> DeskList {
        try messages("held_because IS NOT NULL AND \(sight.mails)", in: area, after: last, limit, reader)
    }

    /// Messages that are hidden for safety, for the named lead alone; the oldest first.
    package static func hidden(
        in area: ID<LocalArea>,
        after last: ID<Message>? = nil,
        limit: Int = 50,
        _ reader: any Reader
    ) throws -> DeskList {
        try messages("is_hidden = 1", in: area, after: last, limit, reader)
    }

    private static func messages(
        _ which: SQL,
        in area: ID<LocalArea>,
        after last: ID<Message>?,
        _ limit: Int,
        _ reader: any Reader
    ) throws -> DeskList {
        try DeskList(
            reader.rows(
                """
                SELECT \(Message.columns)
                  FROM message
                 WHERE area_id = \(area) AND id > \(last ?? ID(0)) AND \(which)
                 ORDER BY id
                 LIMIT \(limit + 1)
                """
            ).map(Message.init(row:)),
            limit: limit
        )
    }
}
