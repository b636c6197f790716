import Kernel
import People
import Record
import Storage
import Web
import WorkingDays

/// Tells owners of commitments that are due soon, late or very late; and once it is late, those it was promised to.
///
/// By the same ladder as replies to families. What is to be told follows from due days and from what was told before, so
/// that a second run tells nothing, and a day on which it did not run is caught up with one entry for each rung.
package struct CommitmentNudging {
    let area: LocalArea
    let tools: CommitmentTools
    let writer: any Writer
    private let ladder: Ladder
    private let calendar: HolidayCalendar
    private var today: Day { writer.world.today }

    package init(of area: LocalArea, _ tools: CommitmentTools, in writer: any Writer) throws {
        self.area = area
        self.tools = tools
        self.writer = writer
        ladder = try tools.ladder(area.id, writer)
        calendar = try tools.calendar(area.id, writer)
    }

    /// Tells what there is to tell of so many, those due first before the others.
    ///
    /// - Returns: how many it was.
    package func nudge(atMost limit: Int) throws -> Int {
        let names = try Directory(of: area.id, in: writer)
        let waiting = try waiting(atMost: limit)
        var told: [Rung: [ID<Group>: [Commitment]]] = [:]
        for commitment in waiting {
            let rungs = rungs(for: commitment)
            for rung in rungs {
                let fell = max(ladder.day(of: rung, due: commitment.dueOn, calendar), commitment.promisedOn)
                try writer.record(CommitmentNudged(rung, of: commitment, fellOn: fell, on: today), in: area.log)
                told[rung, default: [:]][commitment.ownedBy, default: []].append(commitment)
            }
            if rungs.contains(.late) {
                try CommitmentNews(.late, of: commitment, names).send(in: area, tools, writer)
            }
        }
        for (rung, groups) in told {
            for (group, commitments) in groups {
                try CommitmentNudgeLetter(rung, of: commitments, to: group, in: area, ladder, on: today)
                    .send(in: writer)
            }
        }
        return waiting.count
    }

    /// The rungs that have fallen and were not told, the lowest first.
    private func rungs(for commitment: Commitment) -> [Rung] {
        let told = commitment.nudged.map { $0.due == commitment.dueOn ? $0.rung.number : 0 } ?? 0
        return Rung.allCases.filter { rung in
            rung.number > told && commitment.dueOn <= ladder.lastDue(of: rung, by: today, calendar)
        }
    }

    /// What is still to be done and has a rung before it; nobody is chased for what they say they never promised.
    private func waiting(atMost limit: Int) throws -> [Commitment] {
        func last(_ rung: Rung) -> Day { ladder.lastDue(of: rung, by: today, calendar) }
        let rows = try writer.rows(
            """
            SELECT \(Commitment.columns)
              FROM commitment
             WHERE area_id = \(area.id) AND is_open = 1 AND due_on <= \(last(.soon)) AND standing <> 'disputed'
                   AND (nudged_due_on IS NULL OR nudged_due_on <> due_on
                        OR nudged_rung < 2 AND due_on <= \(last(.late))
                        OR nudged_rung < 3 AND due_on <= \(last(.veryLate)))
             ORDER BY due_on, id
             LIMIT \(limit)
            """
        )
        return try Commitment.all(rows, in: writer)
    }
}
