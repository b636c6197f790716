/// Why something about areas, groups and people cannot be done.
package enum PeopleError: Error, Sendable, Equatable {
    case notASlug(String)
    case slugIsAnAddress(String)
    case noName
    /// Longer than 100 bytes, or not on one line.
    case notAName
    case noSuchArea(String)
    /// The install holds several and none was named.
    case whichArea([String])
    case noAreaYet
    case noSuchGroup(String)
    case notAnAddress(String)
    case notADomain(String)
    /// Another group of the area answers at it already.
    case addressTaken(String, by: String)
    /// The group is there already, on another side.
    case groupOnAnotherSide(String)
    /// Neither the role nor the mandate allows it.
    case notAllowed(Permission)
    case roleOfAnotherSide(Role)
    case mandateEndsBeforeItBegins
    case mandateOnNothing
    case memberAlready
    case noSuchMember
    /// Nobody else could look after the group.
    case lastLead
    case recognitionAskedAlready
    case noRecognitionAsked
    case recognisedAlready
    case noDocument
    /// Longer than 300 bytes, or not on one line.
    case documentTooLong
    case dayToCome
    /// A mailed link or a seat's invitation that is not there, too old, used or taken back.
    case linkEnded
    /// Another group has named who reads worries about safety, and they still are in their seat.
    case namedByAnotherGroup
    /// Neither what they are nor how they are reached was said.
    case noContact
}
