import Wording

extension Role {
    /// As it stands in a sentence: "as forum lead".
    package var words: Phrase {
        switch self {
        case .forumLead: "forum lead"
        case .member: "member"
        case .officer: "officer"
        case .serviceLead: "service lead"
        case .director: "director"
        case .youngPerson: "young person"
        case .supportingAdult: "supporting adult"
        }
    }

    /// As it stands alone, or first: "Forum lead".
    package var name: Phrase {
        switch self {
        case .forumLead: "Forum lead"
        case .member: "Member"
        case .officer: "Officer"
        case .serviceLead: "Service lead"
        case .director: "Director"
        case .youngPerson: "Young person"
        case .supportingAdult: "Supporting adult"
        }
    }
}
