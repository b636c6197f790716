import Kernel
import People

/// The promises of an area, and which of them holds for what was asked on a day.
package struct Promises: Sendable {
    package let all: [Promise]

    package init(_ all: [Promise]) { self.all = all }

    /// The promise of a standing that holds for a group on a day: its own before the area's, the newest first.
    package func holding(
        for group: ID<Group>,
        on day: Day,
        standing: Promise.Standing
    ) -> Promise? {
        let valid = all.filter { $0.terms.standing == standing && $0.from <= day && ($0.group ?? group) == group }
        return valid.max { left, right in
            (left.group == nil ? 0 : 1, left.from, left.id) < (right.group == nil ? 0 : 1, right.from, right.id)
        }
    }

    /// What holds for a group on a day, both standings.
    package func holding(for group: ID<Group>, on day: Day) -> HeldPromises {
        HeldPromises(
            rule: holding(for: group, on: day, standing: .rule),
            policy: holding(for: group, on: day, standing: .policy)
        )
    }

    package func find(_ id: ID<Promise>?) -> Promise? { all.first { $0.id == id } }
}

/// The promises one point comes under: law or code, and the service's own word beside it.
package struct HeldPromises: Sendable, Equatable {
    package let rule: Promise?
    package let policy: Promise?

    /// The one that the clocks run by: the rule where there is one.
    package var leading: Promise? { rule ?? policy }
}
