import Kernel
import Record
import Storage

/// A group has said where mail to all of it goes: an inbox that its people share.
package struct GroupInboxSet: Event {
    package static let kind = "group.inbox-set"

    package let group: ID<Group>
    /// Lowercased; nil where it has been erased.
    package let address: String?
    package let on: Day
    package let by: DoneBy.Kept

    init(group: ID<Group>, address: String, on day: Day, by: DoneBy.Kept) {
        self.group = group
        self.address = address
        on = day
        self.by = by
    }

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            who: .facts(["address": address]),
            facts: .facts(["group": group, "on": on], over: by.facts)
        )
    }

    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        group = try facts["group"]
        on = try facts["on"]
        address = try entry.who.flatMap { try Fields($0)["address"] }
        by = try DoneBy.Kept(facts)
    }

    /// One that has been erased leaves the group without, as it would had it been erased since.
    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        try writer.run("DELETE FROM area_group_inbox WHERE group_id = \(group)")
        guard let address else { return }
        try writer.run(
            """
            INSERT INTO area_group_inbox (group_id, area_id, address, position)
            VALUES (\(group), \(recorded.log), \(address), \(recorded.position))
            """
        )
    }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        guard parts.contains(.who) else { return }
        try writer.run(
            "DELETE FROM area_group_inbox WHERE area_id = \(recorded.log) AND position = \(recorded.position)"
        )
    }
}
