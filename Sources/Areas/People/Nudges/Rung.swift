import Kernel
import Record

/// One step of the ladder by which a service hears that an acknowledgement or an answer is due: each tells somebody
/// higher up.
package enum Rung: String, Sendable, CaseIterable, Recordable, Comparable {
    /// It is due in a few days.
    case soon
    case late
    case veryLate = "very-late"

    /// Who is told.
    package var role: Role {
        switch self {
        case .soon: .officer
        case .late: .serviceLead
        case .veryLate: .director
        }
    }

    /// From 1: what a row keeps of it, so that rungs can be compared there.
    package var number: Int {
        switch self {
        case .soon: 1
        case .late: 2
        case .veryLate: 3
        }
    }

    package static func < (left: Rung, right: Rung) -> Bool { left.number < right.number }

    /// The lowest rung that somebody in a role hears of; nil where they hear of none.
    package static func first(for role: Role) -> Rung? { allCases.first { $0.role == role } }
}
