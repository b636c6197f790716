import Record
import Web

/// What People declares to the program.
package enum PeopleArea {
    /// The kinds of entry it writes.
    package static let events: [any Event.Type] = [
        AreaMade.self, GroupAdded.self, GroupAddressAdded.self, GroupInboxSet.self, MemberJoined.self,
        MemberChanged.self, MemberLeft.self, RecognitionAsked.self, GroupRecognised.self,
    ]

    /// Its addresses: signing in, the account, members and recognition.
    package static func routes(_ desk: PeopleDesk) -> [Route] {
        SignInController(desk: desk).routes + AccountController(desk: desk).routes
            + ClosingController(desk: desk).routes + MembersController(desk: desk).routes
            + RecognitionController(desk: desk).routes + InvitationsController(desk: desk).routes
            + StartController(desk: desk).routes
    }
}
