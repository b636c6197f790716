import Web

/// Why something cannot be done to a commitment.
package enum CommitmentError: Error, Sendable, Equatable {
    case noSuchCommitment(String)
    case nothingPromised
    /// The day lies before it was promised.
    case dayBeforePromise
    /// Only the group that promised it says that it is done, moves its day or gives it up.
    case notTheirs
    /// Only those it was promised to say whether it is done.
    case notPromisedToThem
    case saidDoneAlready
    case confirmedAlready
    case givenUpAlready
    /// Something else was promised in its place.
    case replacedAlready
    /// Nobody has said that it is done.
    case notSaidDone
    case nothingShown
    case reasonMissing
    case dayNotLater
    case dayPassed
    /// What one's own group promised is its own word, and needs no document.
    case ownNoted
    /// What another group promised must stand somewhere.
    case noDocument
    /// It was promised on a day that has yet to come.
    case promisedLater
    /// Its owner says that it never promised this.
    case disputed
    /// It is its owner's own word already.
    case agreedAlready
    case progressMissing
    case notAnAddress
    case noSigner

    /// What is wrong and what to do about it.
    package var sentence: Phrase {
        switch self {
        case .noSuchCommitment: "There is no such commitment here. Check its number, like K-2019-0001."
        case .nothingPromised: "Write what will be done"
        case .dayBeforePromise: "This day is before it was promised"
        case .notTheirs: "Another group promised this."
        case .notPromisedToThem: "This was promised to another group."
        case .saidDoneAlready: "The service has said already that this is done."
        case .confirmedAlready: "This is done, and those it was promised to have said so."
        case .givenUpAlready: "This was given up already."
        case .replacedAlready: "Something else was promised in its place."
        case .notSaidDone: "The service does not say any more that this is done."
        case .nothingShown: "Write what shows that it is done"
        case .reasonMissing: "Write why"
        case .dayNotLater: "Write a later day than the one that counts now"
        case .dayPassed: "Write today or a later day"
        case .ownNoted: "Choose the group that promised it"
        case .noDocument: "Write which document or meeting shows it, and its date"
        case .promisedLater: "Write the day it was promised: today or before"
        case .disputed: "The service says that it did not promise this."
        case .agreedAlready: "The service has said already that it promised this."
        case .progressMissing: "Write how far it is"
        case .notAnAddress: "Write the whole address, beginning with https://"
        case .noSigner: "Write the post of whoever signed it"
        }
    }

    /// Whether it has moved on since its page was shown, so that nothing typed could put it right.
    package var isConflict: Bool {
        switch self {
        case .saidDoneAlready, .confirmedAlready, .givenUpAlready, .replacedAlready, .notSaidDone, .disputed,
            .agreedAlready:
            true
        default: false
        }
    }
}
