import Kernel
import People

/// Who comes to a page of complaints, and what they may see and do there.
struct RunningVisitor: Sendable {
    let words: RunningWords
    /// Nil for who has not signed in.
    let signedIn: SignedIn?

    /// The seat they speak from.
    var seat: Seat? { signedIn?.speakingAs }
    var party: Party { signedIn?.party ?? Party(group: nil) }

    private func may(_ permission: Permission) -> Bool { seat?.may(permission, on: words.today) ?? false }

    /// Whether they write, send and answer for complaints of the group that made it.
    func isFamilies(of complaint: Complaint) -> Bool { seat?.group == complaint.madeBy && may(.complain) }

    /// Whether they answer for the service that it was sent to.
    func isService(of complaint: Complaint) -> Bool {
        seat?.group == complaint.madeTo && complaint.sentOn != nil && may(.answerForService)
    }

    /// Whether they may know of it: leads of the group that writes it; once it was sent, those of the service too.
    func maySee(_ complaint: Complaint) -> Bool {
        if seat?.group == complaint.madeBy { return may(.complain) }
        return seat?.group == complaint.madeTo && complaint.sentOn != nil && may(.seeSharedWords)
    }

    /// Whether they decide what everyone reads of what was learned: those whose own matter it is.
    func mayPublishLessons(of complaint: Complaint) -> Bool { isFamilies(of: complaint) }

    /// Whether complaints are a part of their work here.
    var hasList: Bool { may(.complain) || (seat.map { isOnServices($0) } ?? false) && may(.seeSharedWords) }

    private func isOnServices(_ seat: Seat) -> Bool { words.names.side(of: seat.group) == .services }

    /// Whether they enter what a service's policy says, or say whether it is right.
    var mayKeepPolicies: Bool { may(.complain) || may(.answerForService) }

    /// Whether they stand on the other side than a group.
    func isOtherSide(than group: ID<Group>) -> Bool {
        guard let own = seat.flatMap({ words.names.side(of: $0.group) }), let other = words.names.side(of: group)
        else { return false }
        return (own == .services) != (other == .services)
    }
}
