import Kernel
import People
import Record

/// The forum has sent a point to a service: the service's clocks start that day.
package struct PointSent: PointEvent {
    package static let kind = "point.sent"

    package let act: Act
    /// What the forum says with it to the service.
    package let said: String?
    package let to: ID<Group>
    package let due: Clocks.Due

    package var details: FieldValues {
        [
            "to": to, "promise": due.promise, "acknowledgement_due": due.acknowledgement,
            "answer_rule_due": due.underRule, "answer_policy_due": due.underPolicy,
        ]
    }
    package var until: Day? { due.underRule ?? due.underPolicy }

    package func change(_ point: inout Point) {
        point.stage = .sent(on: act.on)
        point.owedBy = to
        point.clocks = Clocks(
            promise: due.promise,
            startedOn: act.on,
            acknowledgement: due.acknowledgement.map { .running(due: $0) } ?? .none,
            answer: .init(underRule: due.underRule, underPolicy: due.underPolicy)
        )
    }
}

extension PointSent {
    package init(act: Act, said: String?, facts: Fields) throws {
        self.act = act
        self.said = said
        to = try facts["to"]
        due = Clocks.Due(
            promise: try facts["promise"],
            acknowledgement: try facts["acknowledgement_due"],
            underRule: try facts["answer_rule_due"],
            underPolicy: try facts["answer_policy_due"]
        )
    }
}
