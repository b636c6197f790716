import Kernel
import Points
import Safety

/// One thing that happens in the story.
struct StoryStep: Sendable {
    let at: StoryMoment
    let what: What

    enum What: Sendable {
        case mail(StoryMail)
        /// A mail is delivered once more, by another way.
        case again(mail: String)
        case promise(StoryPromise)
        case act(StoryAct)
        case keeping(StoryKeeping)
        case letter(StoryWrittenLetter)
        /// Who may see a mail and its points is decided anew.
        case publish(mail: String, Visibility)
        case seat(StorySeat)
        case standing(StoryStanding)
        case safeguarding(StorySafeguarding)
        case complaint(StoryComplaint)
        case course(StoryCourse)
        case policy(StoryPolicy)
    }
}

/// A promise of reply that is set down.
struct StoryPromise: Sendable {
    let document: String
    let group: StoryGroup
    let from: Day?
    let terms: Promise.Terms
}

/// Something that somebody does to points.
struct StoryAct: Sendable {
    let by: StoryPerson
    /// Each as the mail's name and the point's place in it: "hall.2".
    let points: [String]
    let what: What

    enum What: Sendable {
        case acknowledge
        case askClarification(String)
        case clarify(String)
        case extend(to: String, because: String)
        case transfer(to: StoryGroup, because: String)
        case answer(
            Answer.Kind,
            String,
            by: String? = nil,
            passedTo: StoryGroup? = nil,
            pledge: Pledge = Pledge()
        )
        case judge(Verdict, String? = nil)
        case withdraw(String)
        case merge(into: String)
        /// The parts are named after the point: "hall.2a", "hall.2b".
        case split([String])
        case sort(String)
    }
}

// MARK: How chapters are written

extension StoryStep {
    static func mail(
        _ name: String,
        _ at: StoryMoment,
        from: StoryPerson,
        to: [StoryPerson],
        cc: [StoryPerson] = [],
        _ subject: String,
        answering: String? = nil,
        shape: StoryMail.Shape = .plain,
        seen: Visibility = .everyoneWithoutName,
        topic: String? = nil,
        asks: Int = 0,
        _ text: String
    ) -> StoryStep {
        let mail = StoryMail(
            name: name,
            at: at,
            from: from,
            to: to,
            cc: cc,
            subject: subject,
            answering: answering,
            shape: shape,
            seen: seen,
            topic: topic,
            asks: asks,
            text: text
        )
        return StoryStep(at: at, what: .mail(mail))
    }

    static func again(_ mail: String, _ at: StoryMoment) -> StoryStep {
        StoryStep(at: at, what: .again(mail: mail))
    }

    static func act(_ at: StoryMoment, _ by: StoryPerson, _ points: [String], _ what: StoryAct.What) -> StoryStep {
        StoryStep(at: at, what: .act(StoryAct(by: by, points: points, what: what)))
    }

    static func publish(_ mail: String, _ at: StoryMoment, to seen: Visibility) -> StoryStep {
        StoryStep(at: at, what: .publish(mail: mail, seen))
    }

    static func promise(
        _ at: StoryMoment,
        of group: StoryGroup,
        _ document: String,
        from day: String,
        _ terms: Promise.Terms
    ) -> StoryStep {
        StoryStep(
            at: at,
            what: .promise(StoryPromise(document: document, group: group, from: Day(day), terms: terms))
        )
    }
}
