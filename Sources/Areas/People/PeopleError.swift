/// Why something about areas and groups cannot be done.
package enum PeopleError: Error, Sendable, Equatable {
    case notASlug(String)
    case slugIsAnAddress(String)
    case noName
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
}
