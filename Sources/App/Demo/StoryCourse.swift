import Complaints

/// Something that happens to a complaint once it was sent.
struct StoryCourse: Sendable {
    let by: StoryPerson
    /// Its number in 2019.
    let complaint: Int
    let what: What

    enum What: Sendable {
        case acknowledge(promising: String? = nil)
        case extend(to: String, because: String)
        case reply(String, Outcome? = nil)
        /// Families read the reply: which of its issues, by the number shown, it answers in part; the others not at all.
        case read(partly: Set<Int> = [], missing: [Int: String])
        case ask(Stage, String)
        case remedy(String, by: String)
        case learned(String)
        /// The lesson that was told last is let through, in these words.
        case publishLesson(String)
    }
}

/// What a service's own policy says, entered by somebody.
struct StoryPolicy: Sendable {
    let by: StoryPerson
    let group: StoryGroup
    let document: String
    let from: String
    let allowances: [Allowance]
}

extension StoryStep {
    static func course(_ at: StoryMoment, _ by: StoryPerson, _ what: StoryCourse.What) -> StoryStep {
        StoryStep(at: at, what: .course(StoryCourse(by: by, complaint: 1, what: what)))
    }

    static func policy(
        _ at: StoryMoment,
        _ by: StoryPerson,
        of group: StoryGroup,
        _ document: String,
        from day: String,
        _ allowances: [Allowance]
    ) -> StoryStep {
        let policy = StoryPolicy(by: by, group: group, document: document, from: day, allowances: allowances)
        return StoryStep(at: at, what: .policy(policy))
    }
}
