import Kernel
import People
import Record
import Storage

extension LatePoint {
    /// What was late at the end of an earlier day, as the points stood then: the longest overdue first.
    ///
    /// A point that nothing has happened to since stands as it stood. Any other is made again of its entries up to that
    /// day: since then it may have been answered, passed on or given more time, or a verdict started its clocks anew.
    package static func standing(
        in area: ID<LocalArea>,
        on day: Day,
        by clock: ClockKind = .answer,
        _ reader: any Reader
    ) throws -> [LatePoint] {
        let changed = try Point.changed(after: day, in: area, reader)
        let known = Set(changed)
        let (calendars, promises) = (try Calendars(of: area, in: reader), try Promises(of: area, in: reader))
        let asThey = try all(in: area, on: day, by: clock, reader).filter { !known.contains($0.point.id) }
        let made = try changed.compactMap { id -> LatePoint? in
            guard var point = try Point.standing(id, in: area, on: day, reader) else { return nil }
            // Counted by the promises and calendars that are known now, as every other point is.
            point.recounted(because: "", on: day, promises, calendars)?.change(&point)
            guard let due = clock.due(of: point), due < day else { return nil }
            let calendar = calendars[promises.find(point.clocks.promise)?.terms.calendar ?? .englandAndWales]
            return LatePoint(point: point, dueOn: due, workingDays: calendar.workingDays(after: due, through: day))
        }
        return (asThey + made).sorted { ($0.dueOn, $0.point.id) < ($1.dueOn, $1.point.id) }
    }
}

extension ClockKind {
    /// The day that counts, where the clock runs; nil where it stands still, is met, or nothing is owed.
    fileprivate func due(of point: Point) -> Day? {
        guard point.isOwedAnAnswer else { return nil }
        switch self {
        case .answer: return point.clocks.answer.stopped == nil ? point.clocks.answer.due : nil
        case .acknowledgement:
            if case .running(let due) = point.clocks.acknowledgement { return due }
            return nil
        }
    }
}

extension Point {
    /// The points of an area to which something happened after a day, in the order they were asked.
    ///
    /// Not what was split since: its pieces stand for it, with its day and clocks.
    fileprivate static func changed(
        after day: Day,
        in area: ID<LocalArea>,
        _ reader: any Reader
    ) throws -> [ID<Point>] {
        try reader.rows(
            """
            SELECT id
              FROM point
             WHERE area_id = \(area) AND standing <> 'split'
               AND id IN (SELECT point_id FROM point_history WHERE happened_on > \(day))
             ORDER BY id
            """
        ).map { try $0["id"] }
    }

    /// A point made of what had happened to it by the end of a day; nil where it had not been asked yet.
    static func standing(
        _ id: ID<Point>,
        in area: ID<LocalArea>,
        on day: Day,
        _ reader: any Reader
    ) throws -> Point? {
        let lines = try HistoryLine.all(of: id, in: reader).filter { $0.on <= day }
        var point: Point?
        for line in lines.sorted(by: { $0.position < $1.position }) {
            // A log has the number of its area.
            guard let entry = try RecordedEntry.at(line.position, of: ID(area.number), in: reader) else { continue }
            if let kind = PointsArea.pointEvents[entry.kind] {
                let event = try kind.init(entry)
                if var changed = point { event.change(&changed); point = changed }
            } else if entry.kind == PointAsked.kind {
                point = Point(try PointAsked(entry), in: area)
            }
        }
        return point
    }
}

extension PointsArea {
    /// The kinds of entry that change one point, by name.
    fileprivate static let pointEvents = Dictionary(
        events.compactMap { $0 as? any PointEvent.Type }.map { ($0.kind, $0) },
        uniquingKeysWith: { first, _ in first }
    )
}
