import Safety
import Wording

extension Visibility {
    /// Who may read it, as its asker chose.
    var sentence: Phrase {
        switch self {
        case .onlyTheForum: "Only the forum"
        case .forumAndService: "The forum and the service"
        case .everyoneWithoutName: "Everyone, without the name"
        case .everyoneWithName: "Everyone, with the name"
        }
    }
}
