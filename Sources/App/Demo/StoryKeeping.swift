import Kernel

/// Something that somebody does with what was promised in answer to a point.
struct StoryKeeping: Sendable {
    let by: StoryPerson
    /// The point as the mail's name and its place in it, "hall.2"; or so the promise of a letter.
    let point: String
    let what: What

    enum What: Sendable {
        case progress(String, link: String? = nil, [StoryFile] = [])
        case agree
        case dispute(String)
        case done(String)
        case confirm(String? = nil)
        case deny(String)
        case move(to: String, because: String)
        case giveUp(String)
    }
}

extension StoryStep {
    static func promised(
        _ at: StoryMoment,
        _ by: StoryPerson,
        _ point: String,
        _ what: StoryKeeping.What
    ) -> StoryStep {
        StoryStep(at: at, what: .keeping(StoryKeeping(by: by, point: point, what: what)))
    }
}
