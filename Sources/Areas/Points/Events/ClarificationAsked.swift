import Kernel
import Record

/// The owing group has asked what is meant.
package struct ClarificationAsked: PointEvent {
    package static let kind = "point.clarification-asked"

    package let act: Act
    package let said: String?
    /// The answer's new days, where the promise counts them from the acknowledgement, which this is.
    package let answerDue: Clocks.AnswerDue
    /// Working days the answer clock has left, where the promise's document lets it stop; nil where it runs on.
    package let left: Int?

    package var details: FieldValues {
        ["left": left, "answer_rule_due": answerDue.underRule, "answer_policy_due": answerDue.underPolicy]
    }

    package func change(_ point: inout Point) {
        if case .running(let due) = point.clocks.acknowledgement {
            point.clocks.acknowledgement = .met(on: act.on, due: due)
        }
        point.clocks.answer.move(answerDue)
        if let left { point.clocks.answer.stopped = .init(on: act.on, left: left) }
        point.reply = .clarificationAsked(on: act.on, question: said)
    }
}

extension ClarificationAsked {
    package init(act: Act, said: String?, facts: Fields) throws {
        self.act = act
        self.said = said
        answerDue = Clocks.AnswerDue(
            underRule: try facts["answer_rule_due"],
            underPolicy: try facts["answer_policy_due"]
        )
        left = try facts["left"]
    }
}

/// Families have said what is meant; a clock that stood still goes on with the days it had left.
package struct PointClarified: PointEvent {
    package static let kind = "point.clarified"

    package let act: Act
    package let said: String?
    /// The new due day of a clock that stood still; nil where it ran on.
    package let due: Day?
    /// The day of the question, where it was the service's first word; nil where an earlier word was.
    package let acknowledged: Day?

    package var details: FieldValues { ["due": due, "acknowledged": acknowledged] }
    package var until: Day? { due }

    package func change(_ point: inout Point) {
        if let due, let stop = point.clocks.answer.stopped {
            point.clocks.answer.moveDue(to: due)
            point.clocks.answer.resumed = .init(on: act.on, left: stop.left)
        }
        point.clocks.answer.stopped = nil
        point.reply = .acknowledged(on: acknowledged ?? act.on)
    }
}

extension PointClarified {
    package init(act: Act, said: String?, facts: Fields) throws {
        self.act = act
        self.said = said
        due = try facts["due"]
        acknowledged = try facts["acknowledged"]
    }
}
