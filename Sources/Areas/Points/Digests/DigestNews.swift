import Kernel
import People
import Record
import Storage

/// What has happened to the points of a seat since it was told last, by others than its own group.
struct DigestNews {
    /// A point and what is new of it, the newest first.
    struct Item {
        let point: Point
        let lines: [HistoryLine]
    }

    /// The point of which there is the newest first.
    let items: [Item]
    /// The newest entry that was looked at.
    let upTo: Int64

    /// What is worth a mail.
    private static let kinds = [
        PointAsked.kind, PointSent.kind, PointAcknowledged.kind, PointAnswered.kind, PointExtended.kind,
        ClarificationAsked.kind, PointClarified.kind, PointJudged.kind, PointTransferred.kind, PointWithdrawn.kind,
        ReplyNoted.kind,
    ]

    /// What they are told of at once is left out.
    private static func isNews(_ line: HistoryLine, to seat: Seat, leads: Bool) -> Bool {
        let told = leads ? LeadLetters.kinds : seat.role == .officer ? ServiceLetters.kinds : []
        return kinds.contains(line.kind) && (!told.contains(line.kind) || line.isSettled)
    }

    /// - Parameter leads: whether the seat looks after what families say; else it answers for a service.
    init(for seat: Seat, leads: Bool, since position: Int64, in reader: any Reader) throws {
        upTo = try DigestNews.newest(in: seat.area, reader)
        let lines = try HistoryLine.since(
            position,
            of: seat.area,
            whose: DigestNews.points(of: seat, leads),
            in: reader
        )
        .filter { DigestNews.isNews($0, to: seat, leads: leads) && $0.by != seat.group }
        var order: [ID<Point>] = []
        for line in lines where !order.contains(line.point) { order.append(line.point) }
        items = try order.compactMap { id in
            guard let point = try Point.find(id, in: reader), seat.mandate.covers(point.topic) else { return nil }
            return Item(point: point, lines: lines.filter { $0.point == id })
        }
    }

    /// The newest entry of an area that is about a point.
    static func newest(in area: ID<LocalArea>, _ reader: any Reader) throws -> Int64 {
        try reader.row(
            """
            SELECT COALESCE(MAX(point_history.position), -1) AS newest
              FROM point_history
              JOIN point ON point.id = point_history.point_id
             WHERE point.area_id = \(area)
            """
        )?["newest"] ?? -1
    }

    /// What a service owes, or what a forum looks after.
    private static func points(of seat: Seat, _ leads: Bool) -> SQL {
        leads
            ? ForumSight(of: seat.group).points
            : "point.owed_by = \(seat.group) AND point.sent_on IS NOT NULL"
    }
}

extension HistoryLine {
    /// Whether families were content with an answer: that asks for nothing more.
    fileprivate var isSettled: Bool { kind == PointJudged.kind && until == nil }

    /// Lines that are read in one look; what is older is on the pages.
    private static let mostAtOnce = 200

    /// What has happened since an entry, the newest first; nothing of what a worry hides.
    fileprivate static func since(
        _ position: Int64,
        of area: ID<LocalArea>,
        whose condition: SQL,
        in reader: any Reader
    ) throws -> [HistoryLine] {
        try reader.rows(
            """
            SELECT point_history.point_id, point_history.position, point_history.kind, point_history.happened_on,
                   point_history.by_group_id, point_history.words, point_history.until_on, point_history.message_id
              FROM point_history
              JOIN point ON point.id = point_history.point_id
             WHERE point_history.position > \(position) AND point.area_id = \(area) AND point.is_hidden = 0
                   AND \(condition)
             ORDER BY point_history.position DESC
             LIMIT \(mostAtOnce)
            """
        ).map(HistoryLine.init(row:))
    }
}
