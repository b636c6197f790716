import Kernel
import Record

/// The owing group has said that it has the point.
package struct PointAcknowledged: PointEvent {
    package static let kind = "point.acknowledged"

    package let act: Act
    /// The answer's new due day, where the promise counts it from the acknowledgement.
    package let answerDueUnderRule: Day?
    package let answerDueUnderPolicy: Day?

    package var details: FieldValues {
        ["answer_rule_due": answerDueUnderRule, "answer_policy_due": answerDueUnderPolicy]
    }

    package func change(_ point: inout Point) {
        if case .running(let due) = point.clocks.acknowledgement {
            point.clocks.acknowledgement = .met(on: act.on, due: due)
        }
        if let answerDueUnderRule { point.clocks.answer.underRule = answerDueUnderRule }
        if let answerDueUnderPolicy { point.clocks.answer.underPolicy = answerDueUnderPolicy }
        switch point.reply {
        case .awaited, .unmatched: point.reply = .acknowledged(on: act.on)
        case .acknowledged, .clarificationAsked, .answered: break
        }
    }
}

extension PointAcknowledged {
    package init(act: Act, said: String?, facts: Fields) throws {
        self.act = act
        answerDueUnderRule = try facts["answer_rule_due"]
        answerDueUnderPolicy = try facts["answer_policy_due"]
    }
}
