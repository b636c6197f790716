import Kernel
import People
import Storage
import WorkingDays

/// Tells an area's services of replies that are due soon, late or very late: the job's one step, made once for each.
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
    /// - Returns: how many it was: a point of both clocks counts twice.
    package func nudge(atMost limit: Int) throws -> Int {
        var (done, told): (Int, [Rung: [ID<Group>: [NudgeLetter.Owed]]]) = (0, [:])
        for clock in [ClockKind.acknowledgement, .answer] {
            let found = try waiting(on: clock, atMost: limit - done)
            for waiting in found { try tell(waiting, clock, &told) }
            done += found.count
        }
        for (rung, groups) in told {
            for (group, owed) in groups {
                try NudgeLetter(rung, of: owed, to: group, in: area, ladder, on: today).send(in: writer)
            }
        }
        return done
    }

    private struct Waiting {
        let point: Point
        let due: Day
        /// The highest rung that was told for this due day; 0 for none.
        let told: Int
    }

    private func tell(
        _ waiting: Waiting,
        _ clock: ClockKind,
        _ told: inout [Rung: [ID<Group>: [NudgeLetter.Owed]]]
    ) throws {
        for rung in rungs(for: waiting) {
            try writer.record(
                PointNudged(
                    rung,
                    of: waiting.point,
                    by: clock,
                    due: waiting.due,
                    fellOn: max(ladder.day(of: rung, due: waiting.due, calendar), waiting.point.clocks.startedOn),
                    on: today
                ),
                in: area.log
            )
            let owed = NudgeLetter.Owed(point: waiting.point, clock: clock, due: waiting.due)
            told[rung, default: [:]][waiting.point.owedBy, default: []].append(owed)
        }
    }

    /// The rungs that have fallen and were not told, the lowest first.
    private func rungs(for waiting: Waiting) -> [Rung] {
        Rung.allCases.filter { rung in
            rung.number > waiting.told && waiting.due <= ladder.lastDue(of: rung, by: today, calendar)
        }
    }

    /// Points of which something is to be told, read by an index of those that still have a rung before them.
    private func waiting(on clock: ClockKind, atMost limit: Int) throws -> [Waiting] {
        func last(_ rung: Rung) -> Day { ladder.lastDue(of: rung, by: today, calendar) }
        let (due, rung, told) = clock.nudgeColumns
        return try writer.rows(
            """
            SELECT \(Point.columns), \(due) AS told_next, \(rung) AS told_rung, \(told) AS told_for
              FROM point
             WHERE area_id = \(area.id) AND \(due) <= \(last(.soon))
                   AND (\(told) IS NULL OR \(told) <> \(due) OR \(rung) < 2 AND \(due) <= \(last(.late))
                        OR \(rung) < 3 AND \(due) <= \(last(.veryLate)))
             ORDER BY \(due), id
             LIMIT \(limit)
            """
        ).map { row in
            let due: Day = try row["told_next"]
            let isSameDue = try row["told_for"] as Day? == due
            return Waiting(point: try Point(row: row), due: due, told: isSameDue ? try row["told_rung"] : 0)
        }
    }
}

extension ClockKind {
    /// Where a point keeps the due day of which its service may yet hear, the rung that was told last, and for which day.
    fileprivate var nudgeColumns: (due: SQL, rung: SQL, told: SQL) {
        switch self {
        case .answer: ("nudge_due_on", "nudged_rung", "nudged_due_on")
        case .acknowledgement:
            ("acknowledgement_nudge_due_on", "acknowledgement_nudged_rung", "acknowledgement_nudged_due_on")
        }
    }
}
