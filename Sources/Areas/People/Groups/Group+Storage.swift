import Kernel
import Record
import Storage

extension Group {
    private init(row: Row) throws {
        id = try row["id"]
        area = try row["area_id"]
        name = try row["name"]
        side = try row["side"]
    }

    /// The groups of an area: families first, then services, then young people; by name within a side.
    package static func all(in area: ID<LocalArea>, _ reader: any Reader) throws -> [Group] {
        try reader.rows(
            "SELECT id, area_id, name, side FROM area_group WHERE area_id = \(area) ORDER BY side, name, id"
        )
        .map(Group.init(row:))
    }

    package static func find(_ id: ID<Group>, in reader: any Reader) throws -> Group? {
        try reader.row("SELECT id, area_id, name, side FROM area_group WHERE id = \(id)").map(Group.init(row:))
    }

    package static func named(_ name: String, in area: ID<LocalArea>, _ reader: any Reader) throws -> Group? {
        try reader.row("SELECT id, area_id, name, side FROM area_group WHERE area_id = \(area) AND name = \(name)")
            .map(Group.init(row:))
    }

    /// What the group answers at, mailboxes before domains.
    package func addresses(in reader: any Reader) throws -> [String] {
        try reader.rows("SELECT address FROM area_group_address WHERE group_id = \(id) ORDER BY address DESC")
            .map { try $0["address"] }
    }

    /// Adds a group, or further addresses to one that is there: said twice, it has one effect.
    package static func add(
        named name: String,
        on side: Side,
        at addresses: [GroupAddress],
        to area: LocalArea,
        in writer: any Writer
    ) throws -> Group {
        let name = name.trimmed
        guard !name.isEmpty else { throw PeopleError.noName }
        let today = writer.world.today
        if try named(name, in: area.id, writer) == nil {
            try writer.record(GroupAdded(name: name, side: side, on: today), in: area.log)
        }
        guard let group = try named(name, in: area.id, writer) else { throw PeopleError.noSuchGroup(name) }
        guard group.side == side else { throw PeopleError.groupOnAnotherSide(name) }
        let book = try AddressBook(of: area.id, in: writer)
        var seen: Set<GroupAddress> = []
        for address in addresses where seen.insert(address).inserted {
            switch book.holder(of: address) {
            case group.id: continue
            case nil: try writer.record(GroupAddressAdded(group: group.id, address: address, on: today), in: area.log)
            case let other?:
                throw PeopleError.addressTaken(
                    address.written,
                    by: try find(other, in: writer)?.name ?? "another group"
                )
            }
        }
        return group
    }
}
