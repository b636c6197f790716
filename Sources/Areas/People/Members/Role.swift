import Kernel
import Record
import Storage

/// What somebody is in a group; each side has its own.
package enum Role: String, Sendable, CaseIterable, Storable, Recordable {
    case forumLead = "forum-lead"
    /// A parent carer who speaks for the group on what the mandate says.
    case member
    case officer
    case serviceLead = "service-lead"
    case director
    case youngPerson = "young-person"
    case supportingAdult = "supporting-adult"

    package var side: Side {
        switch self {
        case .forumLead, .member: .families
        case .officer, .serviceLead, .director: .services
        case .youngPerson, .supportingAdult: .youngPeople
        }
    }

    /// Whether whoever has it looks after the group: its members, its inbox, its standing.
    package var leads: Bool {
        switch self {
        case .forumLead, .serviceLead, .director, .supportingAdult: true
        case .member, .officer, .youngPerson: false
        }
    }

    /// The roles a group on a side has, the one that leads first.
    package static func all(on side: Side) -> [Role] { allCases.filter { $0.side == side } }
}
