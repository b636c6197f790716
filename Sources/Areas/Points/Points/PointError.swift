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
    /// What a "yes" promises cannot have been due before it was promised.
    case promisedDayPassed
    case reasonMissing
    case noClarificationAsked
    case nothingToPassTo
    case wordsNotInThePoint
    /// A point cannot be merged into itself, or into one that does not stand.
    case nothingToMergeInto
    /// The day lies before the point was asked.
    case beforeItWasAsked
    /// The forum has yet to send it to a service.
    case notSentYet
    /// A service has it already.
    case alreadySent
    /// Only the forum that has the point sends it on, holds it or lets it go.
    case notTheForums
    /// Whoever spoke wants it read by the forum alone.
    case onlyForTheForum
    /// A lead must let it in first, or the named lead must read it first.
    case notLetIn
    case alreadyHeld
    case notHeld
    case alreadyJudged
    case notMeantForEveryone
    case alreadyDecided
    /// Nothing was decided that an appeal could be made against, or one was made.
    case nothingToAppeal
    /// An appeal is decided by another than the one who decided first.
    case decidedByThem
    /// The text for everyone is missing, or is what was written.
    case nothingTakenOut
    case notNarrower
    /// What a service has been sent cannot be taken back from it.
    case serviceHasIt
    case noWorry
    /// Whoever comes later on the ladder would be told first.
    case ladderOutOfOrder
    case alreadyLetIn
    /// What was typed cannot be sent as it is.
    case notSayable([SpokenFault])
    /// The area has neither a forum nor a service that could read it.
    case nobodyToReadIt
    /// Only a group of the services' side can be sent a point.
    case notAService
    /// No reply was noted at the point that could be confirmed.
    case noReplyToConfirm
    /// Those who asked can say that a reply answers them only in the reply's own words.
    case wordsNotInTheReply
    /// A service may read it already.
    case notOnlyForTheForum
    /// Whoever spoke is asked once.
    case alreadyAskedToWiden
    case nobodyAskedToWiden
}
