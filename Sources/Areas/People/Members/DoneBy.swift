import Kernel
import Record

/// Whose act a change of a group is: of somebody in a seat, or of the host on the machine itself.
package enum DoneBy: Sendable, Equatable {
    case host
    case seat(Seat)

    /// Refuses what the seat does not allow in that group; the host may only let people in and put seats right.
    func require(_ permission: Permission, in group: ID<Group>, on day: Day) throws(PeopleError) {
        switch self {
        case .host:
            guard permission == .invite || permission == .changeMembers else { throw .notAllowed(permission) }
        case .seat(let seat):
            guard seat.group == group, seat.may(permission, on: day) else { throw .notAllowed(permission) }
        }
    }

    var name: Name {
        switch self {
        case .host: Name(group: nil, person: nil)
        case .seat(let seat): Name(group: seat.group, person: seat.holder?.name)
        }
    }

    /// What an entry keeps of it.
    package struct Name: Sendable, Equatable {
        /// Nil where it was the host.
        package let group: ID<Group>?
        /// Nil where it was the host, or has been erased.
        package let person: String?

        var who: JSON? { person.map { .facts(["by": $0]) } }
    }
}

extension DoneBy.Name {
    init(_ entry: RecordedEntry) throws {
        group = try entry.fields(.facts)["by"]
        person = try entry.who.flatMap { try Fields($0)["by"] }
    }
}
