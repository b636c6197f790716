import Kernel
import Record
import Storage

/// A member's role or mandate has been changed.
package struct MemberChanged: Event {
    package static let kind = "member.changed"

    package let seat: ID<Seat>
    package let group: ID<Group>
    package let role: Role
    package let mandate: Mandate
    package let on: Day
    package let by: DoneBy.Kept

    init(_ seat: Seat, to role: Role, _ mandate: Mandate, on day: Day, by: DoneBy) {
        self.seat = seat.id
        group = seat.group
        self.role = role
        self.mandate = mandate
        on = day
        self.by = by.kept
    }

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            facts: .facts(
                ["member": seat, "group": group, "role": role, "on": on],
                over: mandate.facts.over(by.facts)
            )
        )
    }

    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        seat = try facts["member"]
        group = try facts["group"]
        role = try facts["role"]
        mandate = try Mandate(facts)
        on = try facts["on"]
        by = try DoneBy.Kept(facts)
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE member
               SET role = \(role), topics = \(mandate.scope.written), from_on = \(mandate.from),
                   until_on = \(mandate.until)
             WHERE id = \(seat)
            """
        )
    }
}
