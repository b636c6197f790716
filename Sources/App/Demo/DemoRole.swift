import Kernel
import People
import Storage
import Web

/// Through whose eyes the demo can be looked at.
enum DemoRole: String, Sendable, CaseIterable {
    case parent
    case member
    case lead
    /// Of the group that complains: the complaint is its own, and no other lead sees it.
    case kitesLead = "kite-parents"
    case officer
    case serviceLead = "service-lead"
    case director
    case youngPerson = "young-person"
    case supportingAdult = "supporting-adult"
    case host
    case everyone = "public"

    var label: Phrase {
        switch self {
        case .parent: "Parent carer"
        case .member: "Group member"
        case .lead: "Forum lead"
        case .kitesLead: "Lead of Kite Parents"
        case .officer: "Officer"
        case .serviceLead: "Service lead"
        case .director: "Director"
        case .youngPerson: "Young person"
        case .supportingAdult: "Supporting adult"
        case .host: "Host"
        case .everyone: "The public"
        }
    }

    /// Who that is in the story; nil for who is not signed in.
    var person: StoryPerson? {
        switch self {
        case .parent: .gwen
        case .member: .idris
        case .lead: .bridget
        case .kitesLead: .ros
        case .officer: .dele
        case .serviceLead: .ruth
        case .director: .anil
        case .youngPerson: .devi
        case .supportingAdult: .mo
        case .host: .jo
        case .everyone: nil
        }
    }

    /// The person as the demo knows them.
    func find(in reader: any Reader) throws -> Person? {
        try person.flatMap { try Person.find(EmailAddress(typed: $0.address), in: reader) }
    }
}

extension DemoBanner {
    /// What the demo says on a day.
    init(on today: Day) {
        self.init(
            today: today,
            roles: DemoRole.allCases.map { Role($0.label, path: "/demo/as/\($0.rawValue)") },
            mailPath: "/demo/mail"
        )
    }
}
