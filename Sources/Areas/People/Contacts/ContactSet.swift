import Kernel
import Record
import Storage

/// Somebody has written down where a group is reached for a purpose.
package struct ContactSet: Event {
    package static let kind = "group.contact-set"

    package let group: ID<Group>
    package let purpose: ContactPurpose
    /// Nil where it has been erased.
    package let address: String?
    package let backup: String?
    package let on: Day
    package let by: DoneBy.Kept

    init(_ purpose: ContactPurpose, of group: ID<Group>, _ address: String, backup: String?, on day: Day, by seat: Seat)
    {
        self.purpose = purpose
        self.group = group
        self.address = address
        self.backup = backup
        on = day
        by = DoneBy.seat(seat).kept
    }

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            who: .facts(["address": address, "backup": backup]),
            facts: .facts(["group": group, "purpose": purpose, "on": on], over: by.facts)
        )
    }

    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        group = try facts["group"]
        purpose = try facts["purpose"]
        on = try facts["on"]
        by = try DoneBy.Kept(facts)
        address = try entry.who.flatMap { try Fields($0)["address"] }
        backup = try entry.who.flatMap { try Fields($0)["backup"] }
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        try writer.run("DELETE FROM group_contact WHERE group_id = \(group) AND purpose = \(purpose)")
        guard let address else { return }
        try writer.run(
            """
            INSERT INTO group_contact (group_id, purpose, area_id, position, address, backup, confirmed_on,
                                       confirmed_by)
            VALUES (\(group), \(purpose), \(recorded.log), \(recorded.position), \(address), \(backup), \(on),
                    \(by.group))
            """
        )
    }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        guard parts.contains(.who) else { return }
        try writer.run(
            "DELETE FROM group_contact WHERE area_id = \(recorded.log) AND position = \(recorded.position)"
        )
    }
}

/// Somebody has said that an address in the contact book is right.
package struct ContactConfirmed: Event {
    package static let kind = "group.contact-confirmed"

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
            """
            UPDATE group_contact
               SET confirmed_on = \(on), confirmed_by = \(by.group), lost_on = NULL
             WHERE group_id = \(group) AND purpose = \(purpose)
            """
        )
    }
}
