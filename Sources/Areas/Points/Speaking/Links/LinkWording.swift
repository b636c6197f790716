import Commitments
import Kernel
import People
import Safety
import Web

/// What is said at a private link.
enum LinkWording {
    /// "You asked 2 questions. 1 answer is late."
    static func title(_ here: SaidHere) -> Phrase {
        let asked = Phrase.counted(here.points.count, one: "question", many: "questions")
        let late = here.points.count { point in
            if case .late = PointStatus(of: point, asOf: here.words.today, here.words.calendar(of: point)) {
                true
            } else {
                false
            }
        }
        let answered = here.points.count { if case .answered = $0.reply { true } else { false } }
        if late > 0 {
            return "You asked \(asked). \(Phrase.counted(late, one: "answer is late", many: "answers are late"))."
        }
        if answered > 0 {
            return "You asked \(asked). \(Phrase.counted(answered, one: "has an answer", many: "have an answer"))."
        }
        return "You asked \(asked)."
    }

    /// What happens next, one step to a sentence.
    static func next(_ here: SaidHere) -> [Phrase] {
        let (message, forum) = (here.message, forum(here))
        guard let point = here.points.first else { return [] }
        if message.gate.isHidden { return ["A named person who looks after safety reads it first."] }
        if point.withForum == nil { return ["The service has it. It must answer."] }
        let first: Phrase =
            message.gate.screening == .waiting
            ? "\(forum) reads it first, since we do not know you yet." : "\(forum) reads it."
        guard message.chosen != .onlyTheForum else { return [first, "It goes to a service only if you say so."] }
        let service = point.withForum?.meantFor.flatMap(here.words.names.name(of:))
        let then: Phrase =
            service.map { "Then it goes to the \($0)." } ?? "Then it goes to the service that should answer."
        var steps = [first, then]
        if message.chosen.showsWords { steps.append("A moderator reads your words before everyone can.") }
        return steps
    }

    /// By when.
    static func byWhen(_ here: SaidHere) -> [Phrase] {
        guard here.message.chosen != .onlyTheForum else { return ["No reply is due from a service."] }
        guard let point = here.points.first else { return [] }
        if let due = point.clocks.answer.due {
            return ["An answer is due by \(PlainDates.fullWithWeekday(due))."]
        }
        // For "I do not know", what the area's services have promised together.
        let service = point.withForum?.meantFor ?? ID(0)
        let held = here.words.promises.holding(for: service, on: here.words.today).leading
        let start: Phrase = "The clock starts on the day the service gets it."
        guard let terms = held?.terms else { return [start] }
        return [
            start,
            """
            Then the service has \(PlainDates.workingDays(terms.acknowledge)) to say that it has it, and \
            \(PlainDates.workingDays(terms.answer)) to answer.
            """,
        ]
    }

    private static func forum(_ here: SaidHere) -> Phrase {
        here.points.first { $0.withForum != nil }.flatMap { here.words.names.name(of: $0.owedBy) }
            .map(Phrase.said) ?? "The forum"
    }

    /// What a moderator decided about words meant for everyone; nil where nobody had to decide.
    static func moderation(_ point: Point) -> Phrase? {
        guard point.chosen.showsWords else { return nil }
        return switch point.moderation.publication {
        case .asChosen: nil
        case .waiting: "A moderator has yet to read your words. Until then they are not public."
        case .published: "Everyone can read your words."
        case .edited: "Everyone can read your words, without what could tell who somebody is."
        case .keptBack(.individualMatter, _):
            "Your words are not public: they are about one person, and that has a way of its own."
        case .keptBack(.abusive, _): "Your words are not public: a moderator found that they could hurt somebody."
        case .appealed: "Another moderator looks at it again. Until then your words are not public."
        }
    }

    /// Why nobody can say any more, or not yet, whether something is done.
    static func why(_ error: CommitmentError) -> Phrase {
        error.isConflict
            ? "That was said already, or the service has said something new. Go back to see it."
            : "This cannot be done now. Go back to see where it stands."
    }

    /// Why something cannot be done, and what to do.
    static func why(_ error: PointError) -> Phrase {
        switch error {
        case .reasonMissing: "Write a few words first. Go back and try again."
        case .alreadyJudged: "You have said that already. Go back to see it."
        case .notAnswered: "There is no answer yet to say that about. Go back to see where it stands."
        case .notNarrower: "Choose fewer people than now. Go back and choose again."
        case .serviceHasIt: "The service has it already, so it cannot be for the forum alone. Go back and choose again."
        case .nothingToAppeal:
            "This was looked at again already, or nothing was decided. Go back to see where it stands."
        case .noClarificationAsked: "You have said what you mean already. Go back to see it."
        case .nobodyAskedToWiden, .notOnlyForTheForum: "You have said that already. Go back to see it."
        case .noLongerStands: "This was taken back, joined or split. Go back to see what stands for it."
        default: "This cannot be done now. Go back to see where it stands."
        }
    }
}
