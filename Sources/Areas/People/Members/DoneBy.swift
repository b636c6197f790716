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

    var kept: Kept {
        switch self {
        case .host: Kept(group: nil, seat: nil)
        case .seat(let seat): Kept(group: seat.group, seat: seat.id)
        }
    }

    /// The name of whoever it was; nil for the host, and where it has been erased.
    var personName: String? { if case .seat(let seat) = self { seat.holder?.name } else { nil } }

    /// What an entry keeps of it: no name.
    ///
    /// The seat leads to the entry by which somebody took it: a name that is erased there is gone from here as well.
    package struct Kept: Sendable, Equatable {
        /// Nil where it was the host.
        package let group: ID<Group>?
        /// Nil where it was the host.
        package let seat: ID<Seat>?

        var facts: FieldValues { ["by": group, "by_member": seat] }
    }
}

extension DoneBy.Kept {
    init(_ facts: Fields) throws {
        group = try facts["by"]
        seat = try facts["by_member"]
    }
}
