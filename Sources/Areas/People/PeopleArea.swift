import Record

/// What People declares to the program.
package enum PeopleArea {
    /// The kinds of entry it writes.
    package static let events: [any Event.Type] = [
        AreaMade.self, GroupAdded.self, GroupAddressAdded.self, GroupInboxSet.self, MemberJoined.self,
        MemberChanged.self, MemberLeft.self, RecognitionAsked.self, GroupRecognised.self,
    ]
}
