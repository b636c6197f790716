import Kernel
import People
import Record
import Safety

/// What a point begins with beside its clocks.
///
/// A mail's points need none of it: they begin as sent on their day, and are seen as their message is.
package struct Beginning: Sendable, Equatable {
    /// Nil where it began with a service on the day it was asked.
    package var stage: Point.Stage?
    /// What whoever spoke has chosen; nil where it is what is seen.
    package var chosen: Visibility?
    package var waitsForModeration = false
    package var gate = Gate()
    /// The group that read first what a piece was split off from; nil where that follows from who has it.
    package var forum: ID<Group>?

    var isWithForum: Bool { if case .withForum? = stage { true } else { false } }
    /// The day a service's clocks began, where that is not the day it was asked.
    var sentOn: Day? { if case .sent(let day)? = stage { day } else { nil } }
}

extension Beginning {
    var facts: FieldValues {
        let forum: Point.WithForum? = if case .withForum(let forum)? = stage { forum } else { nil }
        return [
            "with_forum_since": forum?.since, "meant_for": forum?.meantFor,
            "sent_on": sentOn, "chosen": chosen, "moderated": waitsForModeration ? true : nil,
            "screening": gate.screening == .letIn ? nil : gate.screening, "hidden": gate.isHidden ? true : nil,
            "forum": self.forum,
        ]
    }

    init(_ facts: Fields) throws {
        let meantFor: ID<Group>? = try facts["meant_for"]
        let sentOn: Day? = try facts["sent_on"]
        stage =
            try (facts["with_forum_since"] as Day?).map {
                .withForum(.init(since: $0, meantFor: meantFor))
            } ?? sentOn.map { .sent(on: $0) }
        chosen = try facts["chosen"]
        waitsForModeration = try facts["moderated"] ?? false
        gate = Gate(try facts["screening"] ?? .letIn, isHidden: try facts["hidden"] ?? false)
        forum = try facts["forum"]
    }
}

extension Screening: Recordable {}
extension KeptBack: Recordable {}
