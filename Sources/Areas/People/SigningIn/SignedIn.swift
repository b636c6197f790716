import Kernel
import Storage

/// Who a request comes from: a person, their session, and what they are in one area.
package struct SignedIn: Sendable, Equatable {
    package let person: Person
    package let session: PersonSession
    /// Their seats in the area that count that day, those that lead first; none where no area is meant.
    package let seats: [Seat]
    /// The day it is for them.
    package let today: Day

    /// The seat they speak from: the one chosen last, or the only one; nil where they speak for themselves.
    package var speakingAs: Seat? {
        switch session.speaker {
        case .seat(let id): seats.first { $0.id == id } ?? onlySeat
        case .notChosen: onlySeat
        case .oneself: nil
        }
    }

    private var onlySeat: Seat? { seats.count == 1 ? seats.first : nil }

    /// Whom what they say is by.
    package var party: Party { speakingAs?.party(named: person.name) ?? Party(group: nil, name: person.name) }

    /// Whether the seat they speak from allows it.
    package func may(_ permission: Permission, about topic: String? = nil, on day: Day) -> Bool {
        speakingAs?.may(permission, about: topic, on: day) ?? false
    }

    /// The seat among theirs in a group, whichever they speak from.
    package func seat(in group: ID<Group>) -> Seat? { seats.first { $0.group == group } }
}

extension SignedIn {
    /// Who holds a session's token, with their seats in an area: one read by indexes.
    package static func find(
        _ token: String?,
        area: ID<LocalArea>?,
        on today: Day,
        in reader: any Reader
    ) throws -> SignedIn? {
        guard let token else { return nil }
        let digest = Secret.digest(of: token)
        let rows = try reader.rows(
            """
            SELECT \(PersonSession.columns), p.email AS person_email, p.name AS person_name, p.is_host,
                   m.id, m.area_id, m.group_id, m.person_id, m.name, m.email, m.role, m.topics, m.from_on, m.until_on,
                   m.left_on
              FROM person_session s
              JOIN person p ON p.id = s.person_id
              LEFT JOIN member m ON m.person_id = s.person_id AND m.area_id = \(area ?? ID(-1)) AND m.left_on IS NULL
             WHERE s.token_digest = \(digest)
             ORDER BY m.id
            """
        )
        guard let first = rows.first else { return nil }
        let session = try PersonSession(row: first)
        guard session.isAlive(on: today) else { return nil }
        let person = Person(
            id: session.person,
            email: EmailAddress(kept: try first["person_email"]),
            name: try first["person_name"],
            isHost: try first["is_host"]
        )
        let seats = try rows.compactMap { row in
            (try row["id"] as ID<Seat>?) == nil ? nil : try Seat(row: row)
        }
        return SignedIn(
            person: person,
            session: session,
            seats: seats.filter { $0.isHeld(on: today) }.sorted { $0.role.leads && !$1.role.leads },
            today: today
        )
    }
}
