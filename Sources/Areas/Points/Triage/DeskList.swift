import Kernel
import People
import Storage

/// A page of what waits on a desk: read by an index from where the last page ended, at the same cost in any area.
package struct DeskList<Item: Sendable>: Sendable {
    package let items: [Item]
    package let hasMore: Bool

    fileprivate init(_ all: [Item], limit: Int) {
        items = Array(all.prefix(limit))
        hasMore = all.count > limit
    }
}

extension DeskList<Point> {
    /// The points on a lead's desk, the oldest first.
    package static func on(
        _ desk: Point.Desk,
        of area: ID<LocalArea>,
        after last: ID<Point>? = nil,
        limit: Int = 50,
        _ reader: any Reader
    ) throws -> DeskList {
        try DeskList(
            reader.rows(
                """
                SELECT \(Point.columns)
                  FROM point
                 WHERE area_id = \(area) AND desk = \(desk) AND id > \(last ?? ID(0))
                 ORDER BY id
                 LIMIT \(limit + 1)
                """
            ).map(Point.init(row:)),
            limit: limit
        )
    }

    /// The points whose words a moderator must read, the oldest first.
    package static func toModerate(
        in area: ID<LocalArea>,
        after last: ID<Point>? = nil,
        limit: Int = 50,
        _ reader: any Reader
    ) throws -> DeskList {
        try DeskList(
            reader.rows(
                """
                SELECT \(Point.columns)
                  FROM point
                 WHERE area_id = \(area) AND waits_for_moderation = 1 AND id > \(last ?? ID(0))
                 ORDER BY id
                 LIMIT \(limit + 1)
                """
            ).map(Point.init(row:)),
            limit: limit
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
            place.map { "AND (queued_under, id) > (\($0.under), \($0.point))" } ?? "AND queued_under IS NOT NULL"
        return try DeskList(
            reader.rows(
                """
                SELECT \(Point.columns)
                  FROM point
                 WHERE owed_by = \(service) \(after)
                 ORDER BY queued_under, id
                 LIMIT \(limit + 1)
                """
            ).map(Point.init(row:)),
            limit: limit
        )
    }

    /// Points to which a reply came that has not been matched: for the service to confirm, the newest first.
    package static func unmatched(
        of service: ID<Group>,
        before last: ID<Point>? = nil,
        limit: Int = 50,
        _ reader: any Reader
    ) throws -> DeskList {
        try DeskList(
            reader.rows(
                """
                SELECT \(Point.columns)
                  FROM point
                 WHERE owed_by = \(service) AND reply = 'unmatched' AND is_open = 1 AND id < \(last ?? ID(.max))
                 ORDER BY id DESC
                 LIMIT \(limit + 1)
                """
            ).map(Point.init(row:)),
            limit: limit
        )
    }

    /// Answered points of which their askers have not said whether that was an answer, the newest first.
    ///
    /// - Parameter group: who asked; nil for people outside every group.
    package static func toJudge(
        askedBy group: ID<Group>?,
        in area: ID<LocalArea>,
        before last: ID<Point>? = nil,
        limit: Int = 50,
        _ reader: any Reader
    ) throws -> DeskList {
        let asker: SQL = group.map { "asked_by = \($0)" } ?? "asked_by IS NULL"
        return try DeskList(
            reader.rows(
                """
                SELECT \(Point.columns)
                  FROM point
                 WHERE area_id = \(area) AND \(asker) AND reply = 'answered' AND verdict IS NULL
                       AND id < \(last ?? ID(.max))
                 ORDER BY id DESC
                 LIMIT \(limit + 1)
                """
            ).map(Point.init(row:)),
            limit: limit
        )
    }

    /// The points that were joined to one, which stands for all.
    package static func merged(
        into point: Point,
        limit: Int = 50,
        _ reader: any Reader
    ) throws -> DeskList {
        try DeskList(
            reader.rows(
                """
                SELECT \(Point.columns)
                  FROM point
                 WHERE area_id = \(point.area) AND merged_into = \(point.reference)
                 ORDER BY id
                 LIMIT \(limit + 1)
                """
            ).map(Point.init(row:)),
            limit: limit
        )
    }
}

extension DeskList<Message> {
    /// Messages of new senders that wait to be let in, the oldest first.
    package static func toScreen(
        in area: ID<LocalArea>,
        after last: ID<Message>? = nil,
        limit: Int = 50,
        _ reader: any Reader
    ) throws -> DeskList {
        try messages(
            "area_id = \(area) AND screening = 'waiting' AND is_hidden = 0 AND id > \(last ?? ID(0))",
            limit,
            reader
        )
    }

    /// Mails that could not be placed, the oldest first.
    package static func heldMail(
        in area: ID<LocalArea>,
        after last: ID<Message>? = nil,
        limit: Int = 50,
        _ reader: any Reader
    ) throws -> DeskList {
        try messages("area_id = \(area) AND held_because IS NOT NULL AND id > \(last ?? ID(0))", limit, reader)
    }

    /// Messages that are hidden for safety, for the named lead alone; the oldest first.
    package static func hidden(
        in area: ID<LocalArea>,
        after last: ID<Message>? = nil,
        limit: Int = 50,
        _ reader: any Reader
    ) throws -> DeskList {
        try messages("area_id = \(area) AND is_hidden = 1 AND id > \(last ?? ID(0))", limit, reader)
    }

    private static func messages(_ which: SQL, _ limit: Int, _ reader: any Reader) throws -> DeskList {
        try DeskList(
            reader.rows(
                "SELECT \(Message.columns) FROM message WHERE \(which) ORDER BY id LIMIT \(limit + 1)"
            ).map(Message.init(row:)),
            limit: limit
        )
    }
}
