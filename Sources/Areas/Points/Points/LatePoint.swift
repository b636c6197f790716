import Kernel
import People
import Safety
import Storage

/// A point whose clock has run out.
package struct LatePoint: Sendable, Equatable {
    package let point: Point
    package let dueOn: Day
    /// Working days since the day it was due, that day not counted.
    package let workingDays: Int
}

/// Which of a point's two clocks is looked at.
package enum ClockKind: String, Sendable {
    case answer, acknowledgement
}

extension LatePoint {
    /// The points of an area that are late, the longest overdue first.
    ///
    /// - Parameters:
    ///   - day: the day on which they are late; due before it.
    ///   - group: only what this group owes; nil for every group's.
    ///   - whose: what else must hold for a point.
    ///   - last: only what comes after this one in the order, for the next page.
    ///   - isPublic: only what the public may know of.
    package static func all(
        in area: ID<LocalArea>,
        on day: Day,
        by clock: ClockKind = .answer,
        owedBy group: ID<Group>? = nil,
        whose: SQL = "1 = 1",
        after last: LatePoint? = nil,
        limit: Int = 1_000_000,
        isPublic: Bool = false,
        _ reader: any Reader
    ) throws -> [LatePoint] {
        let due = clock.dueColumn
        let owed: SQL = group.map { "AND owed_by = \($0)" } ?? ""
        let shown: SQL = isPublic ? "AND visibility <> \(Visibility.onlyTheForum)" : ""
        let after: SQL =
            last.map { "AND (\(due) > \($0.dueOn) OR (\(due) = \($0.dueOn) AND id > \($0.point.id)))" } ?? ""
        let rows = try reader.rows(
            """
            SELECT \(Point.columns), \(due) AS due_on
              FROM point
             WHERE area_id = \(area) AND is_open = 1 \(clock.isRunning) AND \(due) < \(day) \(owed) \(shown)
                   AND \(whose)
                   \(after)
             ORDER BY \(due), id
             LIMIT \(limit)
            """
        )
        return try read(rows, in: area, on: day, reader)
    }

    private static func read(
        _ rows: [Row],
        in area: ID<LocalArea>,
        on day: Day,
        _ reader: any Reader
    ) throws -> [LatePoint] {
        guard !rows.isEmpty else { return [] }
        let calendars = try Calendars(of: area, in: reader)
        let promises = try Promises(of: area, in: reader)
        return try rows.map { row in
            let point = try Point(row: row)
            let due: Day = try row["due_on"]
            let calendar = calendars[promises.find(point.clocks.promise)?.terms.calendar ?? .englandAndWales]
            return LatePoint(point: point, dueOn: due, workingDays: calendar.workingDays(after: due, through: day))
        }
    }

    /// How many are late that the public may know of, counted to 1,000 and no further: 1,001 says "more than 1,000".
    package static func count(in area: ID<LocalArea>, on day: Day, _ reader: any Reader) throws -> Int {
        try reader.row(
            """
            SELECT COUNT(*) AS late
              FROM (SELECT id
                      FROM point
                     WHERE area_id = \(area) AND is_open = 1 AND answer_due_on < \(day)
                       AND visibility <> \(Visibility.onlyTheForum)
                     LIMIT 1001) AS found
            """
        )?["late"] ?? 0
    }
}

extension ClockKind {
    fileprivate var dueColumn: SQL {
        switch self {
        case .answer: "answer_due_on"
        case .acknowledgement: "acknowledgement_due_on"
        }
    }

    fileprivate var isRunning: SQL {
        switch self {
        case .answer: ""
        case .acknowledgement: "AND acknowledgement_met_on IS NULL"
        }
    }
}
