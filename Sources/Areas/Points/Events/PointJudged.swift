import Kernel
import Record

/// Families have said whether the answer answered them.
///
/// "Partly" and "no" start the same promise anew from that day; the settled clock stays settled in the record.
package struct PointJudged: PointEvent {
    package static let kind = "point.judged"

    package let act: Act
    package let verdict: Verdict
    package let said: String?
    /// The clocks started anew; nil where the answer stands.
    package let anew: Anew?

    /// When the promise, started anew, wants what.
    package struct Anew: Sendable, Equatable {
        /// The promise that holds for it: one set down since the point was asked may hold for that day.
        package let promise: ID<Promise>?
        package let acknowledgementDue: Day?
        package let underRule: Day?
        package let underPolicy: Day?
    }

    package var details: FieldValues {
        [
            "verdict": verdict, "anew": anew != nil, "promise": anew?.promise,
            "acknowledgement_due": anew?.acknowledgementDue, "answer_rule_due": anew?.underRule,
            "answer_policy_due": anew?.underPolicy,
        ]
    }
    package var until: Day? { anew?.underRule ?? anew?.underPolicy }

    package func change(_ point: inout Point) {
        point.verdict = verdict
        guard let anew else { return }
        point.reply = .awaited
        point.clocks.promise = anew.promise
        point.clocks.startedOn = act.on
        point.clocks.acknowledgement = anew.acknowledgementDue.map { .running(due: $0) } ?? .none
        point.clocks.answer = .init(underRule: anew.underRule, underPolicy: anew.underPolicy)
    }
}

extension PointJudged {
    package init(act: Act, said: String?, facts: Fields) throws {
        self.act = act
        self.said = said
        verdict = try facts["verdict"]
        let hasStartedAnew: Bool = try facts["anew"]
        anew =
            hasStartedAnew
            ? Anew(
                promise: try facts["promise"],
                acknowledgementDue: try facts["acknowledgement_due"],
                underRule: try facts["answer_rule_due"],
                underPolicy: try facts["answer_policy_due"]
            )
            : nil
    }
}
