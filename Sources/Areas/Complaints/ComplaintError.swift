import Web

/// Why something cannot be done to a complaint.
package enum ComplaintError: Error, Sendable, Equatable {
    case noSuchComplaint(String)
    /// Somebody else has changed it since its page was shown.
    case changedMeanwhile
    /// It was sent or put away: what it says does not change any more.
    case notADraft
    case notTheirs
    case subjectMissing
    /// It must go to a service of the area.
    case notAService
    case noSuchIssue
    case titleMissing
    /// An issue's period ends before it begins.
    case periodBackwards
    case noSuchEvidence
    case nobodySigns
    /// Who agrees is not one whose name stands under it.
    case notASignatory
    /// A part that a letter must have is missing, or somebody has not agreed.
    case notReady
    case nobodyToSendTo
    case addressMissing
    case wordsMissing
    /// A part that is to be blacked out does not lie in its picture.
    case boxOutside
    /// It is not sent yet, so there is nothing to make public.
    case notSent
    /// Papers of it are kept already, and stay as they are.
    case papersThere

    /// What is wrong and what to do about it.
    package var sentence: Phrase {
        switch self {
        case .noSuchComplaint: "There is no such complaint here. Check its number, like C-2019-0001."
        case .changedMeanwhile: "Somebody else has changed this complaint. Look at it as it is now."
        case .notADraft: "This complaint does not change any more: it was sent, or put away."
        case .notTheirs: "Another group writes this complaint."
        case .subjectMissing: "Write in a few words what it is about"
        case .notAService: "Choose the service it goes to"
        case .noSuchIssue: "This issue is not there any more. Look at the complaint as it is now."
        case .titleMissing: "Write in a few words what the issue is"
        case .periodBackwards: "Write a last day that is not before the first"
        case .noSuchEvidence: "This evidence is not there any more. Look at the complaint as it is now."
        case .nobodySigns: "Choose at least one person who signs it"
        case .notASignatory: "Only those whose names stand under it can agree to it."
        case .notReady: "Something is missing still. The list says what."
        case .nobodyToSendTo: "Say who gets it"
        case .addressMissing: "Write where it goes"
        case .wordsMissing: "Write the words"
        case .boxOutside:
            "Write a part that lies in the picture: where it begins and how long it is come to 100 at most"
        case .papersThere: "Its papers are kept already."
        case .notSent: "It has not been sent yet, so there is nothing to make public."
        }
    }

    /// Whether it has moved on since its page was shown, so that nothing typed could put it right.
    package var isConflict: Bool {
        switch self {
        case .changedMeanwhile, .notADraft, .noSuchIssue, .noSuchEvidence: true
        default: false
        }
    }
}
