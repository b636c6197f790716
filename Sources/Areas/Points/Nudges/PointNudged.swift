import Kernel
import People
import Record
import Storage

/// Heard has told a service's people that an acknowledgement or an answer is due soon, late or very late: once for each
/// clock, due day and rung.
package struct PointNudged: PointEvent {
    package static let kind = "point.nudged"

    package let act: Act
    package let rung: Rung
    /// Who was to be told, as the ladder said then.
    package let to: Role
    package let clock: ClockKind
    /// The day the clock's run began: a verdict that starts it anew starts a new ladder.
    package let startedOn: Day
    /// The day that clock ends.
    package let due: Day
    /// The day the rung fell; `act.on` is later where a run was missed.
    package let fellOn: Day

    init(_ rung: Rung, of point: Point, by clock: ClockKind, due: Day, fellOn: Day, on day: Day) {
        act = Act(on: day, to: point, by: Party(group: nil, name: nil))
        self.rung = rung
        to = rung.role
        self.clock = clock
        startedOn = point.clocks.startedOn
        self.due = due
        self.fellOn = fellOn
    }

    package var details: FieldValues {
        ["rung": rung, "to": to, "clock": clock, "started": startedOn, "due": due, "fell": fellOn]
    }
    package var until: Day? { fellOn }

    package func change(_ point: inout Point) {}

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        try writer.run("UPDATE point SET \(columns) WHERE id = \(act.point)")
        try HistoryLine(
            point: act.point,
            position: recorded.position,
            kind: rung.lineKind(clock),
            on: act.on,
            by: nil,
            words: nil,
            until: fellOn
        ).insert(in: writer)
    }

    private var columns: SQL {
        let next = rung == .veryLate ? nil : due
        return switch clock {
        case .answer:
            """
            nudged_rung = \(rung.number), nudged_due_on = \(due), nudged_on = \(act.on), nudge_due_on = \(next)
            """
        case .acknowledgement:
            """
            acknowledgement_nudged_rung = \(rung.number), acknowledgement_nudged_due_on = \(due),
            acknowledgement_nudged_on = \(act.on), acknowledgement_nudge_due_on = \(next)
            """
        }
    }
}

extension PointNudged {
    package init(act: Act, said: String?, facts: Fields) throws {
        self.act = act
        rung = try facts["rung"]
        to = try facts["to"]
        clock = try facts["clock"]
        startedOn = try facts["started"]
        due = try facts["due"]
        fellOn = try facts["fell"]
    }
}

extension ClockKind: Recordable {}
