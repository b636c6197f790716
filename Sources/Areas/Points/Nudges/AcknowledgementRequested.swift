import Kernel
import People
import Record
import Storage

/// Heard has written to a service's shared mailbox and asked it to say that it has a point: once for each due day.
package struct AcknowledgementRequested: PointEvent {
    package static let kind = "point.acknowledgement-requested"

    package let act: Act
    package let promise: ID<Promise>?
    /// The day by which it was to be said.
    package let due: Day
    /// The day it was to be asked; `act.on` is later where a run was missed.
    package let fellOn: Day
    /// Where the letter went; nil where that has been erased or is not read.
    private let address: String?

    init(of point: Point, at address: String, due: Day, fellOn: Day, on day: Day) {
        act = Act(on: day, to: point, by: Party(group: nil, name: nil))
        promise = point.clocks.promise
        self.due = due
        self.fellOn = fellOn
        self.address = address
    }

    package var who: FieldValues { ["to": address] }
    package var details: FieldValues { ["promise": promise, "due": due, "fell": fellOn] }
    package var until: Day? { fellOn }

    package func change(_ point: inout Point) {}

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE point SET acknowledgement_requested_due_on = \(due), acknowledgement_request_due_on = NULL
             WHERE id = \(act.point)
            """
        )
        try HistoryLine(
            point: act.point,
            position: recorded.position,
            kind: Self.kind,
            on: act.on,
            by: nil,
            words: nil,
            until: fellOn
        ).insert(in: writer)
    }
}

extension AcknowledgementRequested {
    package init(act: Act, said: String?, facts: Fields) throws {
        self.act = act
        promise = try facts["promise"]
        due = try facts["due"]
        fellOn = try facts["fell"]
        address = nil
    }
}
