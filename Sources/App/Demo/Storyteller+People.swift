import Kernel
import People
import Record
import Storage

extension Storyteller {
    /// Lets somebody sign in, and gives them their seat.
    func seat(_ seat: StorySeat) throws {
        let email = try EmailAddress(typed: seat.person.address)
        let person = try Person.at(email, name: seat.person.name, in: writer)
        if seat.isHost { try person.becomeHost(in: writer) }
        guard let role = seat.role else { return }
        let mandate = try seat.mandate(from: writer.world.today)
        try group(of: seat.person).seat(person, as: role, mandate, by: .host, in: writer)
    }

    /// Asks that a group be recognised, or recognises it.
    func record(_ standing: StoryStanding) throws {
        let own = try group(of: standing.by)
        let seat = try self.seat(of: standing.by, in: own)
        let meant = try group(standing.group)
        let earlier = try Recognition.all(of: meant.id, in: writer)
        let today = writer.world.today
        switch standing.what {
        case .asked:
            let asked = try Recognition.ask(
                for: meant,
                by: seat,
                of: own,
                document: standing.document,
                on: today,
                earlier: earlier
            )
            try writer.record(asked, in: area.log)
        case .given(let day):
            guard let asked = earlier.first(where: { $0.state == .asked }) else { throw PeopleError.noRecognitionAsked }
            let given = try asked.give(
                by: seat,
                of: own,
                to: meant,
                document: standing.document,
                from: self.day(day),
                today: today,
                others: earlier
            )
            try writer.record(given, in: area.log)
        }
    }

    /// Names who reads worries about safety: somebody who looks after their own group.
    func record(_ named: StorySafeguarding) throws {
        let seat = try seat(of: named.person, in: group(of: named.person))
        let today = writer.world.today
        let naming = SafeguardingLead.Naming(
            post: named.post,
            contact: named.contact,
            readsWithin: named.readsWithin
        )
        let present = try SafeguardingLead.find(in: area.id, on: today, writer)
        try writer.record(SafeguardingLead.name(seat, naming, by: seat, on: today, present: present), in: area.log)
    }

    private func group(_ group: StoryGroup) throws -> Group {
        guard let found = try Group.find(id(of: group), in: writer) else {
            throw StoryError.noSuchGroup(group.rawValue)
        }
        return found
    }

    private func group(of person: StoryPerson) throws -> Group {
        guard let group = person.group else { throw StoryError.noSeat(person.name) }
        return try self.group(group)
    }

    private func seat(of person: StoryPerson, in group: Group) throws -> Seat {
        let seats = try Seat.all(in: group.id, writer)
        guard let seat = seats.first(where: { $0.holder?.email == person.address }) else {
            throw StoryError.noSeat(person.name)
        }
        return seat
    }
}
