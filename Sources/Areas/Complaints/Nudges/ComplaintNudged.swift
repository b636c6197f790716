import Kernel
import People
import Points
import Record
import Storage

/// Somebody of the service was told that the reply to a complaint is due, or late.
package struct ComplaintNudged: ComplaintEvent {
    package static let kind = "complaint.nudged"

    package let act: ComplaintAct
    package let stage: Stage
    package let rung: Rung
    /// The day it was told for.
    package let due: Day

    package var details: FieldValues { ["stage": stage, "rung": rung, "due": due] }
    package var until: Day? { due }

    init(_ rung: Rung, of course: Course, due: Day, on day: Day) {
        act = ComplaintAct(on: day, to: course.complaint, by: Party(group: nil))
        stage = course.current.stage
        self.rung = rung
        self.due = due
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.act = act
        stage = try parts.facts["stage"]
        rung = try parts.facts["rung"]
        due = try parts.facts["due"]
    }

    package func write(in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO complaint_nudge (complaint_id, stage, due_on, rung, told_on)
            VALUES (\(act.complaint), \(stage), \(due), \(rung.rawValue), \(act.on))
            """
        )
    }

    /// The rungs that were told of a stage for a day.
    static func told(of course: Course, due: Day, in reader: any Reader) throws -> Set<Rung> {
        let (id, stage) = (course.complaint.id, course.current.stage)
        let rows = try reader.rows(
            "SELECT rung FROM complaint_nudge WHERE complaint_id = \(id) AND stage = \(stage) AND due_on = \(due)"
        )
        return Set(try rows.compactMap { Rung(rawValue: try $0["rung"]) })
    }
}
