/// One of the three voices of an area.
package enum Side: String, Sendable, CaseIterable {
    case families
    case services
    case youngPeople = "young-people"
}
