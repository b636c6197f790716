import Wording

extension PointError {
    /// What is wrong and what to do about it, for whoever works at a desk.
    var sentence: Phrase {
        switch self {
        case .noSuchPoint, .noSuchMessage: "There is no such point here. Check its number, like P-2019-0001."
        case .noLongerStands: "This point no longer stands by itself. It was taken back, joined or split."
        case .alreadyAnswered: "This point is answered already."
        case .notAnswered: "This point has no answer yet."
        case .notTheirsToAnswer: "Another service has this point now."
        case .notTheirsToJudge: "Another group asked this."
        case .answerWithoutReasons: "Write your reasons, or what you will do"
        case .noPromisedDay: "Write by when"
        case .promisedDayNotLater: "Write a later day than the one that counts now"
        case .promisedDayPassed: "Write today or a later day"
        case .reasonMissing: "Write why"
        case .nothingToPassTo: "Choose who it goes to"
        case .wordsNotInThePoint:
            "Use only words of the point, in their order, with an empty line between two questions"
        case .nothingToMergeInto: "Write the number of another point that still stands"
        case .notSentYet: "The forum has not sent this to a service yet."
        case .alreadySent: "A service has this already."
        case .notTheForums: "Another group looks after this point."
        case .onlyForTheForum: "Whoever asked wants only the forum to read it. It cannot be sent."
        case .notLetIn: "Let the message in first."
        case .alreadyHeld: "This is set aside already."
        case .notHeld: "This is not set aside any more."
        case .alreadyJudged: "Your side has said this already."
        case .notMeantForEveryone: "Whoever asked does not want everyone to read it."
        case .alreadyDecided: "Somebody has decided this already."
        case .decidedByThem: "You decided this before. Another lead must look at it now."
        case .nothingTakenOut: "Take out what tells who somebody is, and leave the rest"
        case .alreadyLetIn: "This message was let in already."
        case .notAService: "Choose a service"
        case .noClarificationAsked: "Your side has said already what it means."
        case .noReplyToConfirm: "Somebody has said already what this reply answers."
        case .wordsNotInTheReply: "Use only words of the reply, as they stand there"
        case .notOnlyForTheForum: "A service may read this already."
        case .alreadyAskedToWiden: "The forum has asked this before."
        case .beforeItWasAsked: "This day is before it was asked"
        default: "This cannot be done to the point as it is now."
        }
    }

    /// Whether the point has moved on since its page was shown, so that nothing typed could put it right.
    var isConflict: Bool {
        switch self {
        case .noLongerStands, .alreadyAnswered, .notTheirsToAnswer, .notAnswered, .notSentYet, .alreadySent,
            .notTheForums, .alreadyJudged, .alreadyDecided, .alreadyHeld, .notHeld, .alreadyLetIn, .notTheirsToJudge,
            .notLetIn, .onlyForTheForum, .notMeantForEveryone, .decidedByThem, .notOnlyForTheForum,
            .alreadyAskedToWiden, .noClarificationAsked:
            true
        default: false
        }
    }
}
