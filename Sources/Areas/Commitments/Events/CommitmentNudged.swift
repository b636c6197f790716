import Kernel
import People
import Record

/// Heard has told its owner's people that it is due soon, late or very late: once for each due day and rung.
///
/// With the rung "late" those it was promised to are told too.
package struct CommitmentNudged: CommitmentEvent {
    package static let kind = "commitment.nudged"
    package static let aspect = CommitmentAspect.story

    package let act: CommitmentAct
    package let rung: Rung
    /// Who was to be told, as the ladder said then.
    package let to: Role
    /// The day that it was to be done.
    package let due: Day
    /// The day the rung fell; `act.on` is later where a run was missed.
    package let fellOn: Day

    init(_ rung: Rung, of commitment: Commitment, fellOn: Day, on day: Day) {
        act = CommitmentAct(on: day, to: commitment, by: Party(group: nil, name: nil))
        self.rung = rung
        to = rung.role
        due = commitment.dueOn
        self.fellOn = fellOn
    }

    package var said: String? { nil }
    package var details: FieldValues { ["rung": rung, "to": to, "due": due, "fell": fellOn] }
    package var until: Day? { fellOn }
    package var lineKind: String { CommitmentNudged.lineKind(rung) }

    static func lineKind(_ rung: Rung) -> String { "\(kind).\(rung.rawValue)" }

    package func change(_ commitment: inout Commitment) {
        commitment.nudged = Commitment.Nudged(rung: rung, due: due, on: act.on)
    }
}

extension CommitmentNudged {
    package init(act: CommitmentAct, said: String?, facts: Fields) throws {
        self.act = act
        rung = try facts["rung"]
        to = try facts["to"]
        due = try facts["due"]
        fellOn = try facts["fell"]
    }
}
