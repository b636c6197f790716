import Kernel
import People

/// Somebody of the story who can sign in.
struct StorySeat: Sendable {
    let person: StoryPerson
    /// What they are in their group; nil for who has no seat.
    let role: Role?
    /// What they speak on; empty for everything.
    let topics: [String]
    let isHost: Bool

    func mandate(from day: Day) throws(PeopleError) -> Mandate {
        try Mandate(topics.isEmpty ? .everything : .topics(topics), from: day)
    }
}

/// A group's standing with the other side.
struct StoryStanding: Sendable {
    let by: StoryPerson
    let group: StoryGroup
    let document: String
    let what: What

    enum What: Sendable {
        case asked
        /// From a day, as the document says.
        case given(from: String)
    }
}

/// Who reads worries about safety is named.
struct StorySafeguarding: Sendable {
    let person: StoryPerson
    let post: String
    let contact: String
    let readsWithin: Int
}

extension StoryStep {
    static func safeguarding(
        _ at: StoryMoment,
        _ person: StoryPerson,
        _ post: String,
        at contact: String,
        within days: Int
    ) -> StoryStep {
        let named = StorySafeguarding(person: person, post: post, contact: contact, readsWithin: days)
        return StoryStep(at: at, what: .safeguarding(named))
    }

    static func seat(
        _ at: StoryMoment,
        _ person: StoryPerson,
        as role: Role,
        on topics: String...
    ) -> StoryStep {
        StoryStep(at: at, what: .seat(StorySeat(person: person, role: role, topics: topics, isHost: false)))
    }

    /// Somebody who speaks for themselves.
    static func person(_ at: StoryMoment, _ person: StoryPerson, isHost: Bool = false) -> StoryStep {
        StoryStep(at: at, what: .seat(StorySeat(person: person, role: nil, topics: [], isHost: isHost)))
    }

    static func standing(
        _ at: StoryMoment,
        _ person: StoryPerson,
        _ group: StoryGroup,
        _ what: StoryStanding.What,
        _ document: String
    ) -> StoryStep {
        StoryStep(
            at: at,
            what: .standing(StoryStanding(by: person, group: group, document: document, what: what))
        )
    }
}
