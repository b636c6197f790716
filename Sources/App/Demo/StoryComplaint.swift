import Complaints
import Kernel

/// Something that somebody does with the complaint of the story.
struct StoryComplaint: Sendable {
    let by: StoryPerson
    let what: What

    enum What: Sendable {
        case begin(String, to: StoryGroup)
        case frame(String, opening: String, closing: String, to: StoryGroup)
        case issue(StoryIssue)
        /// A mail of the story becomes evidence for issues, by their numbers.
        case evidence(mail: String, String, for: [Int])
        /// No part of it belongs to another route.
        case noOtherRoute
        case address([Recipient])
        case sign([(person: StoryPerson, post: String)])
        case agree
        case remove([Removal])
        case send
    }
}

/// An issue of the complaint, as the story tells it.
struct StoryIssue: Sendable {
    let title: String
    let from: String
    let until: String?
    /// Points as the mail's name and the point's place in it: "july15.2a".
    let points: [String]
    let lines: [IssueLine]
}

extension StoryStep {
    static func complaint(_ at: StoryMoment, _ by: StoryPerson, _ what: StoryComplaint.What) -> StoryStep {
        StoryStep(at: at, what: .complaint(StoryComplaint(by: by, what: what)))
    }
}
