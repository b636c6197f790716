/// Why something cannot be done to a point, a promise or a message.
package enum PointError: Error, Sendable, Equatable {
    /// A promise outside 0…250 working days, or an answer due before its acknowledgement.
    case notATerm
    case noDocument
    case noSuchPoint(String)
    case noSuchMessage
    /// Withdrawn, merged or split: what is said now is said to another point.
    case noLongerStands
    case alreadyAnswered
    case notAnswered
    case notTheirsToAnswer
    case notTheirsToJudge
    case answerWithoutReasons
    case noPromisedDay
    case promisedDayNotLater
    case reasonMissing
    case noClarificationAsked
    case nothingToPassTo
    case wordsNotInThePoint
    /// A point cannot be merged into itself, or into one that does not stand.
    case nothingToMergeInto
    /// The day lies before the point was asked.
    case beforeItWasAsked
}
