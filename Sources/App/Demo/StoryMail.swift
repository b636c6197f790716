import Safety

/// A mail of the story, before it is written out as the bytes a server would deliver.
struct StoryMail: Sendable {
    /// What steps of the story call it, and the first half of its Message-ID.
    let name: String
    let at: StoryMoment
    let from: StoryPerson
    let to: [StoryPerson]
    let cc: [StoryPerson]
    let subject: String
    /// The mail it replies to.
    let answering: String?
    let shape: Shape
    let seen: Visibility
    /// What the forum sorts its points under.
    let topic: String?
    /// How many points it makes: a chapter says it, so that a story that is read differently is noticed.
    let asks: Int
    let text: String

    /// The form in which mail programs send it.
    enum Shape: Sendable {
        case plain
        /// Plain and HTML side by side, quoted-printable.
        case alternative
        /// With the mail it answers quoted below, as most programs do.
        case quoting
        /// With the mail it answers quoted in HTML too.
        case quotingAlternative
        case attached([File])
        /// Written by a program while somebody is away.
        case outOfOffice
        /// A mail server could not deliver it.
        case bounce
        /// An invitation to a meeting on a day, from an hour, for so many hours.
        case invitation(day: String, hour: Int, place: String)
        /// Sent to everybody on a list.
        case list
        /// In Windows' Turkish charset, as old programs still send it.
        case turkish
    }

    /// A file sent along.
    struct File: Sendable {
        let name: String
        let type: String
        let content: String
    }
}
