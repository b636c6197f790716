import Kernel
import People
import Storage
import WorkingDays

/// Tells an area's services of answers that are due soon, late or very late: the job's one step, made once for each.
///
/// What is to be told follows from due days and from what was told before, so that a second run tells nothing, and a day
/// on which it did not run is caught up with one entry for each rung.
package struct Nudging {
    let area: LocalArea
    let ladder: Ladder
    let calendar: HolidayCalendar
    let writer: any Writer
    private var today: Day { writer.world.today }

    package init(of area: LocalArea, in writer: any Writer) throws {
        self.area = area
        self.writer = writer
        ladder = try AreaLadder.find(in: area.id, writer)?.ladder ?? .usual
        calendar = try Calendars(of: area.id, in: writer)[.englandAndWales]
    }

    /// Tells what there is to tell of so many points, those due first before the others.
    ///
    /// - Returns: how many points it was.
    package func nudge(atMost limit: Int) throws -> Int {
        let found = try waiting(atMost: limit)
        var told: [Rung: Set<ID<Group>>] = [:]
        for waiting in found {
            for rung in rungs(for: waiting) {
                try writer.record(
                    PointNudged(
                        rung,
                        of: waiting.point,
                        due: waiting.due,
                        fellOn: max(ladder.day(of: rung, due: waiting.due, calendar), waiting.point.clocks.startedOn),
                        on: today
                    ),
                    in: area.log
                )
                told[rung, default: []].insert(waiting.point.owedBy)
            }
        }
        for (rung, groups) in told {
            for group in groups { try NudgeLetter(rung, to: group, of: area, on: today).send(in: writer) }
        }
        return found.count
    }

    private struct Waiting {
        let point: Point
        let due: Day
        /// The highest rung that was told for this due day; 0 for none.
        let told: Int
    }

    /// The rungs that have fallen and were not told, the lowest first.
    private func rungs(for waiting: Waiting) -> [Rung] {
        Rung.allCases.filter { rung in
            rung.number > waiting.told && waiting.due <= ladder.lastDue(of: rung, by: today, calendar)
        }
    }

    /// Points of which something is to be told, read by an index of those that still have a rung before them.
    private func waiting(atMost limit: Int) throws -> [Waiting] {
        func last(_ rung: Rung) -> Day { ladder.lastDue(of: rung, by: today, calendar) }
        return try writer.rows(
            """
            SELECT \(Point.columns), nudge_due_on, nudged_rung, nudged_due_on
              FROM point
             WHERE area_id = \(area.id) AND nudge_due_on <= \(last(.soon))
                   AND (nudged_due_on IS NULL OR nudged_due_on <> nudge_due_on
                        OR nudged_rung < 2 AND nudge_due_on <= \(last(.late))
                        OR nudged_rung < 3 AND nudge_due_on <= \(last(.veryLate)))
             ORDER BY nudge_due_on, id
             LIMIT \(limit)
            """
        ).map { row in
            let due: Day = try row["nudge_due_on"]
            let isSameDue = try row["nudged_due_on"] as Day? == due
            return Waiting(point: try Point(row: row), due: due, told: isSameDue ? try row["nudged_rung"] : 0)
        }
    }
}
