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
