import Storage

/// Who may see what was said; chosen by the person who speaks, the safest first.
package enum Visibility: String, Sendable, CaseIterable, Storable {
    case onlyTheForum = "only-the-forum"
    case forumAndService = "forum-and-service"
    case everyoneWithoutName = "everyone-without-name"
    case everyoneWithName = "everyone-with-name"

    /// Whether the public may read the words.
    package var showsWords: Bool { self == .everyoneWithoutName || self == .everyoneWithName }

    /// Whether the public may know that it exists: its reference, the two groups, days and clock.
    package var showsExistence: Bool { self != .onlyTheForum }
}

extension Visibility: Comparable {
    /// The safer one comes first.
    package static func < (left: Visibility, right: Visibility) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }

    /// Who may see it now: never more than was chosen, and no more than the readers before have let through.
    package func now(_ publication: Publication, _ gate: Gate) -> Visibility {
        guard gate.isOpen else { return .onlyTheForum }
        return publication.showsWords ? self : min(self, .forumAndService)
    }
}
