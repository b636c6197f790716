import Kernel
import Storage

/// A group with its seats, and the rules of who may change them.
package struct Membership: Sendable {
    package let group: Group
    /// Those that nobody has left.
    package let seats: [Seat]

    package init(_ group: Group, seats: [Seat]) {
        self.group = group
        self.seats = seats
    }

    package init(of group: Group, in reader: any Reader) throws {
        self.init(group, seats: try Seat.all(in: group.id, reader))
    }

    /// Checks that somebody may be asked to join in a role.
    package func mayInvite(as role: Role, by: DoneBy, on day: Day) throws(PeopleError) {
        try by.require(.invite, in: group.id, on: day)
        guard role.side == group.side else { throw .roleOfAnotherSide(role) }
    }

    /// Lets a person in.
    package func join(
        _ person: Person,
        as role: Role,
        _ mandate: Mandate,
        on day: Day,
        by: DoneBy
    ) throws(PeopleError) -> MemberJoined {
        guard role.side == group.side else { throw .roleOfAnotherSide(role) }
        guard !seats.contains(where: { $0.holder?.person == person.id }) else { throw .memberAlready }
        return MemberJoined(person, to: group.id, as: role, mandate, on: day, by: by)
    }

    /// Gives a member another role or mandate.
    package func change(
        _ seat: Seat,
        to role: Role,
        _ mandate: Mandate,
        on day: Day,
        by: DoneBy
    ) throws(PeopleError) -> MemberChanged {
        try by.require(.changeMembers, in: group.id, on: day)
        try mustBeHeld(seat)
        guard role.side == group.side else { throw .roleOfAnotherSide(role) }
        let after = Seat(
            id: seat.id,
            area: seat.area,
            group: seat.group,
            holder: seat.holder,
            role: role,
            mandate: mandate,
            standing: .held
        )
        if !after.leadsGroup(on: day) { try mustLeaveALead(without: seat, on: day) }
        return MemberChanged(seat, to: role, mandate, on: day, by: by)
    }

    /// Ends a seat: its holder's own wish, or a lead's.
    package func leave(_ seat: Seat, on day: Day, by: DoneBy) throws(PeopleError) -> MemberLeft {
        try mustBeHeld(seat)
        if by != .seat(seat) { try by.require(.changeMembers, in: group.id, on: day) }
        try mustLeaveALead(without: seat, on: day)
        return MemberLeft(seat, on: day, by: by)
    }

    private func mustBeHeld(_ seat: Seat) throws(PeopleError) {
        guard seats.contains(where: { $0.id == seat.id }) else { throw .noSuchMember }
    }

    /// A group that has somebody to look after it keeps somebody: the last to lead names another first.
    private func mustLeaveALead(without seat: Seat, on day: Day) throws(PeopleError) {
        guard seat.leadsGroup(on: day) else { return }
        guard seats.contains(where: { $0.id != seat.id && $0.leadsGroup(on: day) }) else { throw .lastLead }
    }
}
