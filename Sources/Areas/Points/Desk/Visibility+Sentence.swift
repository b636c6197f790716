import Safety

extension Visibility {
    /// Who may read it, as its asker chose.
    var sentence: String {
        switch self {
        case .onlyTheForum: "Only the forum"
        case .forumAndService: "The forum and the service"
        case .everyoneWithoutName: "Everyone, without the name"
        case .everyoneWithName: "Everyone, with the name"
        }
    }
}
