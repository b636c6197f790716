import Kernel
import Storage

/// The groups of an area: their names and their sides.
package struct Directory: Sendable {
    private var sides: [ID<Group>: Side] = [:]
    private var names: [ID<Group>: String] = [:]

    package init(of area: ID<LocalArea>, in reader: any Reader) throws {
        for row in try reader.rows("SELECT id, name, side FROM area_group WHERE area_id = \(area)") {
            let id: ID<Group> = try row["id"]
            names[id] = try row["name"]
            sides[id] = try row["side"]
        }
    }

    package func groups(on side: Side) -> [ID<Group>] { sides.filter { $0.value == side }.keys.sorted() }

    package func side(of group: ID<Group>) -> Side? { sides[group] }

    package func name(of group: ID<Group>) -> String? { names[group] }

    package func group(named name: String) -> ID<Group>? { names.first { $0.value == name }?.key }
}
