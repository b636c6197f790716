import Kernel
import Record
import Storage

/// What is held about a person, to show and to take away.
package struct Account: Sendable {
    package let person: Person
    package let sessions: [PersonSession]
    /// Everything they are or were, the newest first.
    package let places: [Held]
    /// What helps them to take part; nil where they have not said.
    package let accessNeeds: String?
    package let recoveryCodesLeft: Int
    /// The language they are written to in; nil where it is not known.
    package let language: String?

    /// A seat with the names of where it is.
    package struct Held: Sendable {
        package let seat: Seat
        package let group: Group
        package let area: LocalArea
    }

    package init(of person: Person, on today: Day, in reader: any Reader) throws {
        self.person = person
        accessNeeds = try AccessNeeds.find(of: person.id, in: reader)
        language = try ReadingLanguage.find(of: person.id, in: reader)
        recoveryCodesLeft = try RecoveryCode.left(of: person.id, in: reader)
        sessions = try PersonSession.all(of: person.id, on: today, in: reader)
        places = try Seat.all(of: person.id, in: reader).compactMap { seat in
            guard let group = try Group.find(seat.group, in: reader),
                let area = try LocalArea.find(seat.area, in: reader)
            else { return nil }
            return Held(seat: seat, group: group, area: area)
        }
    }

    /// Everything as a file that machines read too.
    package var json: JSON {
        .facts([
            "name": person.name, "email": person.email.typed, "host": person.isHost,
            "access_needs": accessNeeds, "recovery_codes_left": recoveryCodesLeft,
            "language": language,
            "signed_in": sessions.map { session in
                JSON.facts(["with": session.device, "since": session.madeOn, "last_used": session.seenOn])
            },
            "groups": places.map(\.json),
        ])
    }
}

extension Account.Held {
    fileprivate var json: JSON {
        let left: Day? = if case .left(let day) = seat.standing { day } else { nil }
        let topics: [String]? = if case .topics(let topics) = seat.mandate.scope { topics } else { nil }
        return .facts([
            "area": area.name, "group": group.name, "side": group.side, "role": seat.role, "topics": topics,
            "from": seat.mandate.from, "until": seat.mandate.until, "left": left, "name_then": seat.holder?.name,
            "email_then": seat.holder?.email,
        ])
    }
}
