import Commitments
import Kernel
import People
import Storage
import Web
import Wording

/// The open points of a service that somebody in a seat was told of, what was due first first.
package struct NudgedPoints: Sendable {
    package let items: [Item]
    package let hasMore: Bool

    package struct Item: Sendable {
        package let point: Point
        /// For each clock that still runs, how far up it was told, and when.
        package let told: [Told]
    }

    package struct Told: Sendable, Equatable {
        package let clock: ClockKind
        package let rung: Rung
        package let on: Day
    }

    /// - Parameters:
    ///   - seat: whoever was told, or would have been: a director of all that is very late, even before their time.
    ///   - place: where the page before ended; nil for the first.
    package init(of seat: Seat, from place: QueuePlace? = nil, limit: Int, in reader: any Reader) throws {
        guard let rung = Rung.first(for: seat.role) else {
            (items, hasMore) = ([], false)
            return
        }
        let after: SQL = place.map { "AND (answer_due_on, id) > (\($0.under), \($0.point))" } ?? ""
        let rows = try reader.rows(
            """
            SELECT \(Point.columns), \(NudgedPoints.toldColumns)
              FROM point
             WHERE \(NudgedPoints.of(seat, rung)) \(after)
             ORDER BY answer_due_on, id
             LIMIT \(limit + 1)
            """
        )
        hasMore = rows.count > limit
        items = try rows.prefix(limit).compactMap { row in
            let point = try Point(row: row)
            guard seat.mandate.covers(point.topic) else { return nil }
            return Item(point: point, told: try NudgedPoints.told(row).filter { $0.rung >= rung })
        }
    }

    /// How many there are, counted to 1,000 and no further.
    package static func count(of seat: Seat, in reader: any Reader) throws -> Int {
        guard let rung = Rung.first(for: seat.role) else { return 0 }
        let rows = try reader.rows("SELECT topic FROM point WHERE \(of(seat, rung)) LIMIT \(DeskCounts.most + 1)")
        return try rows.count { seat.mandate.covers(try $0["topic"]) }
            + CommitmentsPassedUp.count(for: seat, limit: DeskCounts.most + 1, in: reader)
    }

    /// What was passed up to somebody, as an entry of their menu.
    ///
    /// An officer finds it in the queue, where everything else is.
    static func menu(for seat: Seat, in area: LocalArea, _ reader: any Reader) throws -> [VisitorBar.Item] {
        guard seat.role != .officer else { return [] }
        let count = try count(of: seat, in: reader)
        guard count > 0 else { return [] }
        return [VisitorBar.Item("Passed up to you", path: "/\(area.slug)/nudges", count: count)]
    }

    /// When points were told of last, for the day that is theirs now.
    package static func toldOn(_ points: [Point], in reader: any Reader) throws -> [ID<Point>: Day] {
        guard !points.isEmpty else { return [:] }
        let rows = try reader.rows(
            """
            SELECT id, \(toldColumns)
              FROM point
             WHERE id IN \(list: points.map(\.id)) AND is_open = 1
            """
        )
        var days: [ID<Point>: Day] = [:]
        for row in rows { days[try row["id"]] = try told(row).map(\.on).max() }
        return days
    }

    /// What was told for the days that are theirs now: nulls and zeros where nothing was.
    private static let toldColumns: SQL = """
        CASE WHEN \(answerIsTold) THEN nudged_rung ELSE 0 END AS answer_rung, nudged_on,
        CASE WHEN \(acknowledgementIsTold) THEN acknowledgement_nudged_rung ELSE 0 END AS acknowledgement_rung,
        acknowledgement_nudged_on
        """
    private static let answerIsTold: SQL = "nudged_due_on = answer_due_on"
    private static let acknowledgementIsTold: SQL = """
        acknowledgement_met_on IS NULL AND acknowledgement_nudged_due_on = acknowledgement_due_on
        """

    private static func told(_ row: Row) throws -> [Told] {
        func told(_ clock: ClockKind, _ number: Int, _ day: Day?) -> Told? {
            guard let day, let rung = Rung.allCases.first(where: { $0.number == number }) else { return nil }
            return Told(clock: clock, rung: rung, on: day)
        }
        let first = told(.acknowledgement, try row["acknowledgement_rung"], try row["acknowledgement_nudged_on"])
        return [first, told(.answer, try row["answer_rung"], try row["nudged_on"])].compactMap(\.self)
    }

    /// The first line is word for word what the index is made for.
    private static func of(_ seat: Seat, _ rung: Rung) -> SQL {
        """
        owed_by = \(seat.group) AND is_open = 1 AND is_hidden = 0 AND (nudged_rung > 0 OR acknowledgement_nudged_rung > 0)
        AND (nudged_rung >= \(rung.number) AND \(answerIsTold)
             OR acknowledgement_nudged_rung >= \(rung.number) AND \(acknowledgementIsTold))
        """
    }
}
