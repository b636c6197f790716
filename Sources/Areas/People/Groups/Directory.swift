import Kernel
import Storage

/// Which group of an area an address belongs to.
///
/// Read once and asked for every mail of an import; a mailbox of a group's own wins over a domain.
package struct Directory: Sendable {
    private var groups: [String: ID<Group>] = [:]
    private var sides: [ID<Group>: Side] = [:]
    private var names: [ID<Group>: String] = [:]

    package init(of area: ID<LocalArea>, in reader: any Reader) throws {
        for row in try reader.rows("SELECT address, group_id FROM area_group_address WHERE area_id = \(area)") {
            groups[try row["address"]] = try row["group_id"]
        }
        for group in try Group.all(in: area, reader) {
            sides[group.id] = group.side
            names[group.id] = group.name
        }
    }

    /// The group that a mailbox belongs to: by its own address, else by its domain or the nearest one above it.
    package func group(of mailbox: String) -> ID<Group>? {
        let address = mailbox.lowercased()
        if let group = groups[address] { return group }
        guard let at = address.lastIndex(of: "@") else { return nil }
        var domain = address[address.index(after: at)...]
        while domain.contains(".") {
            if let group = groups["@" + domain] { return group }
            guard let dot = domain.firstIndex(of: ".") else { return nil }
            domain = domain[domain.index(after: dot)...]
        }
        return nil
    }

    func holder(of address: GroupAddress) -> ID<Group>? { groups[address.written] }

    package func groups(on side: Side) -> [ID<Group>] { sides.filter { $0.value == side }.keys.sorted() }

    package func side(of group: ID<Group>) -> Side? { sides[group] }

    package func name(of group: ID<Group>) -> String? { names[group] }

    package func group(named name: String) -> ID<Group>? { names.first { $0.value == name }?.key }
}
