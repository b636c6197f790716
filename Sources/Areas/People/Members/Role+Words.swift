extension Role {
    /// As it stands in a sentence: "as forum lead".
    package var words: String {
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
}
