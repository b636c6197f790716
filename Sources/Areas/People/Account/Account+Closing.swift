import Kernel
import Record
import Storage

extension Account {
    /// The groups that nobody else could look after: they must have another lead before the account can close.
    package func groupsLeftAlone(on today: Day, in reader: any Reader) throws -> [Group] {
        try places.filter { $0.seat.leadsGroup(on: today) }
            .filter { held in
                try !Seat.all(in: held.group.id, reader).contains { $0.id != held.seat.id && $0.leadsGroup(on: today) }
            }
            .map(\.group)
    }

    /// Ends every seat, takes the person's name and address out of the record's entries about their seats, and forgets
    /// the person with all they sign in by.
    ///
    /// What they said stays with its group; its words are theirs to erase where they stand.
    ///
    /// - Throws: `PeopleError.lastLead`, where a group would be left alone.
    package func close(kinds: Kinds, in writer: any Writer) throws {
        let today = writer.world.today
        for held in places where held.seat.standing == .held {
            let left = try Membership(of: held.group, in: writer).leave(held.seat, on: today, by: .seat(held.seat))
            try writer.record(left, in: held.area.log)
        }
        for held in places {
            try writer.erase(
                [.who],
                of: held.seat.id.position,
                in: held.area.log,
                ground: "the person closed their account",
                post: held.seat.role.words.english,
                kinds: kinds
            )
        }
        try forget(in: writer)
    }

    private func forget(in writer: any Writer) throws {
        let email = person.email.typed
        try writer.run("DELETE FROM letter WHERE to_address = \(email)")
        try writer.run("DELETE FROM invitation WHERE email = \(email)")
        try writer.run("DELETE FROM sign_in_link WHERE person_id = \(person.id)")
        try RecoveryCode.forget(of: person.id, in: writer)
        try PersonSession.endAll(of: person.id, in: writer)
        try writer.run("DELETE FROM person WHERE id = \(person.id)")
    }
}

extension ID<Seat> {
    /// Where the entry stands that made the seat: the lower 40 bits of its number.
    fileprivate var position: Int64 { number & ((1 << 40) - 1) }
}
