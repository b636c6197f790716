import Kernel
import Storage

/// Which group of an area an address belongs to.
///
/// Read once and asked for every mail of an import; a mailbox of a group's own wins over a domain.
package struct AddressBook: Sendable {
    private var groups: [String: ID<Group>] = [:]

    package init(of area: ID<LocalArea>, in reader: any Reader) throws {
        for row in try reader.rows("SELECT address, group_id FROM area_group_address WHERE area_id = \(area)") {
            groups[try row["address"]] = try row["group_id"]
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
}
