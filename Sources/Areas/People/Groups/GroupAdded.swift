import Kernel
import Record
import Storage

/// A group has been added to an area, on its side.
package struct GroupAdded: Event {
    package static let kind = "group.added"

    package let name: String
    package let side: Side
    package let on: Day

    package init(name: String, side: Side, on day: Day) {
        self.name = name
        self.side = side
        on = day
    }

    package var entry: Entry {
        Entry(kind: Self.kind, facts: .facts(["name": name, "side": side, "on": on]))
    }

    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        name = try facts["name"]
        side = try facts["side"]
        on = try facts["on"]
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        let id: ID<Group> = recorded.identity()
        try writer.run(
            "INSERT INTO area_group (id, area_id, name, side) VALUES (\(id), \(recorded.log), \(name), \(side))"
        )
    }
}

/// A group can be written to at an address, and writes from it.
///
/// The address is a part of its own (`who`), so that one which turns out to be a person's can be erased.
package struct GroupAddressAdded: Event {
    package static let kind = "group.address-added"

    package let group: ID<Group>
    /// As `GroupAddress.written`; nil where it has been erased.
    package let address: String?
    package let on: Day

    package init(group: ID<Group>, address: GroupAddress, on day: Day) {
        self.group = group
        self.address = address.written
        on = day
    }

    package var entry: Entry {
        Entry(kind: Self.kind, who: .facts(["address": address]), facts: .facts(["group": group, "on": on]))
    }

    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        group = try facts["group"]
        on = try facts["on"]
        address = try entry.who.map { try Fields($0)["address"] }
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        guard let address else { return }
        try writer.run(
            """
            INSERT INTO area_group_address (area_id, address, group_id, position)
            VALUES (\(recorded.log), \(address), \(group), \(recorded.position))
            """
        )
    }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        guard parts.contains(.who) else { return }
        try writer.run(
            "DELETE FROM area_group_address WHERE area_id = \(recorded.log) AND position = \(recorded.position)"
        )
    }
}
