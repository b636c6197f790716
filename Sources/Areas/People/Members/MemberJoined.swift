import Kernel
import Record
import Storage

/// Somebody has joined a group, in a role, with a mandate.
package struct MemberJoined: Event {
    package static let kind = "member.joined"

    package let group: ID<Group>
    package let role: Role
    package let mandate: Mandate
    package let on: Day
    /// Nil where it has been erased.
    package let holder: Seat.Holder?
    /// Who let them in.
    package let by: DoneBy.Kept

    package init(_ person: Person, to group: ID<Group>, as role: Role, _ mandate: Mandate, on day: Day, by: DoneBy) {
        self.group = group
        self.role = role
        self.mandate = mandate
        on = day
        holder = Seat.Holder(person)
        self.by = by.kept
    }

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            who: .facts([
                "person": holder?.person, "name": holder?.name, "email": holder?.email,
            ]),
            facts: .facts(
                ["group": group, "role": role, "on": on],
                over: mandate.facts.over(by.facts)
            )
        )
    }

    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        group = try facts["group"]
        role = try facts["role"]
        mandate = try Mandate(facts)
        on = try facts["on"]
        holder = try entry.who.map { json in
            let who = try Fields(json)
            return Seat.Holder(person: try who["person"], name: try who["name"], email: try who["email"])
        }
        by = try DoneBy.Kept(facts)
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        let id: ID<Seat> = recorded.identity()
        try writer.run(
            """
            INSERT INTO member (id, area_id, group_id, person_id, name, email, role, topics, from_on, until_on)
            VALUES (\(id), \(recorded.log), \(group), \(holder?.person), \(holder?.name), \(holder?.email), \(role),
                    \(mandate.scope.written), \(mandate.from), \(mandate.until))
            """
        )
    }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        guard parts.contains(.who) else { return }
        let id: ID<Seat> = recorded.identity()
        try writer.run("UPDATE member SET person_id = NULL, name = NULL, email = NULL WHERE id = \(id)")
    }
}

extension Mandate {
    var facts: FieldValues {
        let topics: [String]? = if case .topics(let topics) = scope { topics } else { nil }
        return ["topics": topics, "from": from, "until": until]
    }

    init(_ facts: Fields) throws {
        let topics: [String]? = try facts["topics"]
        self.init(kept: topics.map { .topics($0) } ?? .everything, from: try facts["from"], until: try facts["until"])
    }
}
