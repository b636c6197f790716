import Kernel
import Record

/// A calendar or a promise has changed, and with it the days on which something is due.
package struct PointRecounted: PointEvent {
    package static let kind = "point.recounted"

    package let act: Act
    /// Why it was counted again: "A bank holiday was announced: 8 May 2023".
    package let said: String?
    package let before: Clocks.Due
    package let after: Clocks.Due

    package var details: FieldValues {
        before.facts(prefix: "old").over(after.facts(prefix: "new"))
    }
    package var until: Day? { after.underRule ?? after.underPolicy }

    package func change(_ point: inout Point) {
        point.clocks.promise = after.promise
        point.clocks.answer.underRule = after.underRule
        point.clocks.answer.underPolicy = after.underPolicy
        switch point.clocks.acknowledgement {
        case .met(let day, _): point.clocks.acknowledgement = .met(on: day, due: after.acknowledgement)
        case .none, .running:
            point.clocks.acknowledgement = after.acknowledgement.map { .running(due: $0) } ?? .none
        }
    }
}

extension PointRecounted {
    package init(act: Act, said: String?, facts: Fields) throws {
        self.act = act
        self.said = said
        before = try Clocks.Due(facts, prefix: "old")
        after = try Clocks.Due(facts, prefix: "new")
    }
}

extension Clocks {
    /// The days on which things are due under the promises, without what happened since.
    package struct Due: Sendable, Equatable {
        package let promise: ID<Promise>?
        package let acknowledgement: Day?
        package let underRule: Day?
        package let underPolicy: Day?
    }

    package var dueDays: Due {
        let acknowledgementDue: Day? =
            switch acknowledgement {
            case .none: nil
            case .running(let due): due
            case .met(_, let due): due
            }
        return Due(
            promise: promise,
            acknowledgement: acknowledgementDue,
            underRule: answer.underRule,
            underPolicy: answer.underPolicy
        )
    }
}

extension Clocks.Due {
    fileprivate init(_ facts: Fields, prefix: String) throws {
        promise = try facts["\(prefix)_promise"]
        acknowledgement = try facts["\(prefix)_acknowledgement_due"]
        underRule = try facts["\(prefix)_answer_rule_due"]
        underPolicy = try facts["\(prefix)_answer_policy_due"]
    }

    fileprivate func facts(prefix: String) -> FieldValues {
        [
            "\(prefix)_promise": promise, "\(prefix)_acknowledgement_due": acknowledgement,
            "\(prefix)_answer_rule_due": underRule, "\(prefix)_answer_policy_due": underPolicy,
        ]
    }
}
