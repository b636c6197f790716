import Kernel
import Record
import Storage

/// Somebody has said that mail does not reach an address of the contact book: letters go to the next one.
package struct ContactLost: Event {
    package static let kind = "group.contact-lost"

    package let group: ID<Group>
    package let purpose: ContactPurpose
    package let on: Day
    package let by: DoneBy.Kept

    init(_ purpose: ContactPurpose, of group: ID<Group>, on day: Day, by seat: Seat) {
        self.purpose = purpose
        self.group = group
        on = day
        by = DoneBy.seat(seat).kept
    }

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            facts: .facts(["group": group, "purpose": purpose, "on": on], over: by.facts)
        )
    }

    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        group = try facts["group"]
        purpose = try facts["purpose"]
        on = try facts["on"]
        by = try DoneBy.Kept(facts)
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        try writer.run(
            "UPDATE group_contact SET lost_on = \(on) WHERE group_id = \(group) AND purpose = \(purpose)"
        )
    }
}
