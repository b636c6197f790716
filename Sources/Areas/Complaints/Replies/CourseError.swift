import Web

/// Why a step of a complaint that was sent cannot be taken.
package enum CourseError: Error, Sendable, Equatable {
    /// It is not sent: nothing runs yet.
    case notSent
    /// Neither the group that made it nor the group it was made to.
    case notTheirs
    /// Only those who made the complaint can do this.
    case forFamilies
    /// Only whoever it was made to can do this.
    case forService
    case ended
    case acknowledgedAlready
    case repliedAlready
    case refusedAlready
    case notReplied
    case testedAlready
    case dayMissing
    case dayBeforeAsked
    case dayInFuture
    case promiseBeforeDay
    case dayNotLater
    case reasonMissing
    case wordsMissing
    /// What is sent must go to somebody.
    case nobodyToSendTo
    /// The reply is neither written nor shown.
    case nothingReplied
    case issueNotTested
    case noSuchStage
    case stageAskedAlready
    /// A reply is awaited and is not late yet.
    case replyAwaited
    case noSuchOutcome
    case noSuchIssue
    case offerNotOpen
    case dayPassed
    case noSuchLesson
    case lessonDecided
    case noSuchPolicy
    case nothingAllowed
    case policyDecided
    case ownPolicy

    /// What is wrong and what to do about it.
    package var sentence: Phrase {
        switch self {
        case .notSent: "This complaint was not sent yet."
        case .notTheirs: "This complaint is between other groups."
        case .forFamilies: "Only the group that made the complaint can do this."
        case .forService: "Only the service that it was sent to can do this."
        case .ended: "This complaint has ended already."
        case .acknowledgedAlready: "It was acknowledged already."
        case .repliedAlready: "There is a reply to this stage already."
        case .refusedAlready: "The service has refused this stage already."
        case .notReplied: "There is no reply yet."
        case .testedAlready: "Somebody has said already what this reply leaves out."
        case .dayMissing: "Write the day"
        case .dayBeforeAsked: "This day is before the stage was asked for"
        case .dayInFuture: "Write today or an earlier day"
        case .promiseBeforeDay: "Write a day after the acknowledgement"
        case .dayNotLater: "Write a later day than the one that counts now"
        case .reasonMissing: "Write why"
        case .wordsMissing: "Write what you want to say"
        case .nobodyToSendTo: "Say who gets it"
        case .nothingReplied: "Write the reply, or add the letter as a file"
        case .issueNotTested: "Say for each issue whether it is answered"
        case .noSuchStage: "Choose the stage to ask for"
        case .stageAskedAlready: "This stage was asked for already."
        case .replyAwaited: "The reply is not late yet. The next stage can be asked for once it came, or is late."
        case .noSuchOutcome: "Choose what was decided"
        case .noSuchIssue: "Choose one of the issues"
        case .offerNotOpen: "This offer was answered or taken back already."
        case .dayPassed: "Write today or a later day"
        case .noSuchLesson: "There is no such lesson here."
        case .lessonDecided: "Somebody has decided about this already."
        case .noSuchPolicy: "There is no such policy here."
        case .nothingAllowed: "Write how many working days for at least one step"
        case .policyDecided: "The other side has said already what it thinks of this."
        case .ownPolicy: "The other side says whether this is right."
        }
    }

    /// Whether it has moved on since its page was shown, so that nothing typed could put it right.
    package var isConflict: Bool {
        switch self {
        case .ended, .acknowledgedAlready, .repliedAlready, .refusedAlready, .testedAlready, .stageAskedAlready,
            .offerNotOpen, .lessonDecided, .policyDecided:
            true
        default: false
        }
    }
}
