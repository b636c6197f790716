import Wording

extension PeopleError {
    /// What is wrong and what to do about it, for a page or the command line.
    package var words: Phrase {
        switch self {
        case .notASlug, .slugIsAnAddress, .noSuchArea, .whichArea, .noAreaYet, .noSuchGroup: "It is not there."
        case .noName: "Write a name."
        case .notAName: "Write a name of one line, not longer than 100 letters."
        case .notAnAddress: "Write an email address like name@example.org."
        case .notADomain: "Write a domain like council.example."
        case .addressTaken(let address, let group): "\(address) belongs to \(group) already."
        case .groupOnAnotherSide(let name): "\(name) is there already, on another side."
        case .notAllowed(let permission): "\(permission.refusal) Ask a lead of the group."
        case .roleOfAnotherSide(let role): "A group on this side has no \(role.words). Choose another role."
        case .mandateEndsBeforeItBegins: "The last day is before the first. Change one of them."
        case .mandateOnNothing: "Say what it is for, or leave it empty for everything."
        case .memberAlready: "This person is a member of the group already."
        case .noSuchMember: "This member is no longer there."
        case .lastLead: "Somebody must look after the group. Name another lead first."
        case .recognitionAskedAlready: "This was asked already. The other side has not said yes yet."
        case .noRecognitionAsked: "Nobody is asking for this any more."
        case .recognisedAlready: "Your group said yes already."
        case .noDocument: "Write the name of the document and its date."
        case .documentTooLong: "Write the name of the document on one line, not longer than 300 letters."
        case .dayToCome: "Write a day that is not after today."
        case .namedByAnotherGroup: "Another group named this person. Only that group can name somebody else."
        case .noContact: "Write what they are and how families reach them."
        case .linkEnded: "This link no longer works. Ask for a new one."
        }
    }
}

extension Permission {
    fileprivate var refusal: Phrase {
        switch self {
        case .invite, .changeMembers: "You cannot change who is in this group."
        case .setInbox: "You cannot change this group's inbox."
        case .askRecognition: "You cannot ask for this in the group's name."
        case .confirmRecognition: "You cannot say yes to this."
        default: "You cannot do this here."
        }
    }
}
