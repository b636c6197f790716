import Record
import Storage
import Web

/// What People declares to the program.
package enum PeopleArea {
    /// The kinds of entry it writes.
    package static let events: [any Event.Type] = [
        AreaMade.self, GroupAdded.self, GroupAddressAdded.self, GroupInboxSet.self, MemberJoined.self,
        MemberChanged.self, MemberLeft.self, RecognitionAsked.self, GroupRecognised.self, SafeguardingLeadNamed.self,
        ContactSet.self, ContactConfirmed.self, ContactLost.self,
    ]

    /// Its part of a person's own menu: the group they speak for.
    package static func seatMenu(_ signedIn: SignedIn, in reader: any Reader) throws -> [VisitorBar.Item] {
        guard let seat = signedIn.speakingAs, let area = try LocalArea.find(seat.area, in: reader) else { return [] }
        return [VisitorBar.Item("Your group", path: "/\(area.slug)/groups/\(seat.group)/members")]
    }

    /// Its addresses: signing in, the account, members and recognition.
    package static func routes(_ desk: PeopleDesk) -> [Route] {
        SignInController(desk: desk).routes + AccountController(desk: desk).routes
            + ClosingController(desk: desk).routes + MembersController(desk: desk).routes
            + RecognitionController(desk: desk).routes + InvitationsController(desk: desk).routes
            + StartController(desk: desk).routes + SafetyController(desk: desk).routes
            + RecoveryController(desk: desk).routes
            + ContactsController(desk: desk).routes
    }
}
