import Kernel
import Mail
import Record
import Storage

extension Membership {
    /// Asks somebody, by a mail, to join.
    @discardableResult
    package func invite(
        _ email: EmailAddress,
        as role: Role,
        _ mandate: Mandate,
        by: DoneBy,
        in writer: any Writer
    ) throws -> Secret {
        try mayInvite(as: role, by: by, on: writer.world.today)
        guard try !isMember(email, in: writer) else { throw PeopleError.memberAlready }
        let token = Secret.make(bits: 128, writer.world)
        let seat: ID<Seat>? = if case .seat(let seat) = by { seat.id } else { nil }
        let invitation = Invitation(
            id: .random(writer.world),
            area: group.area,
            group: group.id,
            email: email,
            role: role,
            mandate: mandate,
            invitedBy: seat,
            madeAt: writer.world.now(),
            state: .open
        )
        try invitation.insert(token, in: writer)
        var letter = OutgoingLetter.invitation(invitation, group: group, by: by.personName, token: token)
        letter.language = try ReadingLanguage.find(at: email, in: writer)
        try writer.send(letter)
        return token
    }

    private func isMember(_ email: EmailAddress, in reader: any Reader) throws -> Bool {
        guard let person = try Person.find(email, in: reader) else { return false }
        return seats.contains { $0.holder?.person == person.id }
    }

    /// Takes an invitation back before it is taken.
    package func takeBack(_ invitation: Invitation, by: DoneBy, in writer: any Writer) throws {
        try by.require(.invite, in: group.id, on: writer.world.today)
        guard invitation.group == group.id else { throw PeopleError.linkEnded }
        try invitation.end(as: .takenBack, in: writer)
    }
}

extension Invitation {
    /// Says yes to an invitation.
    ///
    /// - Parameter name: what a person new to the install is called; who is known keeps their name.
    /// - Returns: a session's token for somebody new. Who is known signs in as always: an invitation is valid for 14 days
    ///   and must not be a way into an account for as long.
    package static func take(
        _ token: String,
        name: String,
        device: String,
        in writer: any Writer
    ) throws -> (person: Person, session: Secret?) {
        let now = writer.world.now()
        guard let invitation = try find(token, in: writer), invitation.isOpen(at: now),
            let group = try Group.find(invitation.group, in: writer)
        else { throw PeopleError.linkEnded }
        let isKnown = try Person.find(invitation.email, in: writer) != nil
        let person = try Person.at(invitation.email, name: name, in: writer)
        try invitation.end(as: .taken, in: writer)
        let by = try invitation.invitedBy.flatMap { try Seat.find($0, in: writer) }.map(DoneBy.seat) ?? .host
        // Whoever asked may have lost the right since: then nobody stands behind it any more.
        try Membership(of: group, in: writer).mayInvite(as: invitation.role, by: by, on: now.dayInLondon)
        try group.seat(person, as: invitation.role, invitation.mandate, by: by, in: writer)
        return (person, isKnown ? nil : try PersonSession.begin(person.id, device: device, in: writer))
    }
}

extension Group {
    /// Gives a person a seat, with its entry in the area's record.
    package func seat(
        _ person: Person,
        as role: Role,
        _ mandate: Mandate,
        by: DoneBy,
        in writer: any Writer
    ) throws {
        let joined = try Membership(of: self, in: writer)
            .join(person, as: role, mandate, on: writer.world.today, by: by)
        try writer.record(joined, in: ID<Log>(area.number))
    }
}
