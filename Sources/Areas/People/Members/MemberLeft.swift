import Kernel
import Record
import Storage

/// A member's seat has ended.
package struct MemberLeft: Event {
    package static let kind = "member.left"

    package let seat: ID<Seat>
    package let group: ID<Group>
    package let on: Day
    package let by: DoneBy.Kept

    init(_ seat: Seat, on day: Day, by: DoneBy) {
        self.seat = seat.id
        group = seat.group
        on = day
        self.by = by.kept
    }

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            facts: .facts(["member": seat, "group": group, "on": on], over: by.facts)
        )
    }

    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        seat = try facts["member"]
        group = try facts["group"]
        on = try facts["on"]
        by = try DoneBy.Kept(facts)
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        try writer.run("UPDATE member SET left_on = \(on) WHERE id = \(seat)")
    }
}
