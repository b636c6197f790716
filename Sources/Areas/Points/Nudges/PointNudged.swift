import Kernel
import People
import Record
import Storage

/// Heard has told a service's people that an answer is due soon, late or very late: once for each due day and rung.
package struct PointNudged: PointEvent {
    package static let kind = "point.nudged"

    package let act: Act
    package let rung: Rung
    /// Who was to be told, as the ladder said then.
    package let to: Role
    package let clock: ClockKind
    /// The day the clock's run began: a verdict that starts it anew starts a new ladder.
    package let startedOn: Day
    /// The day the answer is due.
    package let due: Day
    /// The day the rung fell; `act.on` is later where a run was missed.
    package let fellOn: Day

    init(_ rung: Rung, of point: Point, due: Day, fellOn: Day, on day: Day) {
        act = Act(on: day, to: point, by: Party(group: nil, name: nil))
        self.rung = rung
        to = rung.role
        clock = .answer
        startedOn = point.clocks.startedOn
        self.due = due
        self.fellOn = fellOn
    }

    package var details: [String: (any Recordable)?] {
        ["rung": rung, "to": to, "clock": clock, "started": startedOn, "due": due, "fell": fellOn]
    }
    package var until: Day? { fellOn }

    package func change(_ point: inout Point) {}

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE point
               SET nudged_rung = \(rung.number), nudged_due_on = \(due), nudged_on = \(act.on),
                   nudge_due_on = \(rung == .veryLate ? nil : due)
             WHERE id = \(act.point)
            """
        )
        try HistoryLine(
            point: act.point,
            position: recorded.position,
            kind: rung.lineKind,
            on: act.on,
            by: nil,
            words: nil,
            until: fellOn
        ).insert(in: writer)
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
