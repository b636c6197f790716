import Kernel
import Storage

extension Seat {
    static let columns: SQL = "id, area_id, group_id, person_id, name, email, role, topics, from_on, until_on, left_on"

    init(row: Row) throws {
        id = try row["id"]
        area = try row["area_id"]
        group = try row["group_id"]
        let person: ID<Person>? = try row["person_id"]
        holder = try person.map { Holder(person: $0, name: try row["name"], email: try row["email"]) }
        role = try row["role"]
        mandate = Mandate(
            kept: Mandate.Scope(written: try row["topics"]),
            from: try row["from_on"],
            until: try row["until_on"]
        )
        let left: Day? = try row["left_on"]
        standing = left.map { .left(on: $0) } ?? .held
    }

    package static func find(_ id: ID<Seat>, in reader: any Reader) throws -> Seat? {
        try reader.row("SELECT \(columns) FROM member WHERE id = \(id)").map(Seat.init(row:))
    }

    /// The seats of a group that nobody has left, those who lead first, then by when they joined.
    package static func all(in group: ID<Group>, _ reader: any Reader) throws -> [Seat] {
        try reader.rows("SELECT \(columns) FROM member WHERE group_id = \(group) AND left_on IS NULL ORDER BY id")
            .map(Seat.init(row:))
            .sorted { $0.role.leads && !$1.role.leads || $0.role.leads == $1.role.leads && $0.id < $1.id }
    }

    /// Everything a person ever was in any area of the install, the newest first.
    package static func all(of person: ID<Person>, in reader: any Reader) throws -> [Seat] {
        try reader.rows("SELECT \(columns) FROM member WHERE person_id = \(person) ORDER BY id DESC")
            .map(Seat.init(row:))
    }
}

extension Seat {
    /// Every seat of the install that somebody holds on a day, by group.
    package static func held(on day: Day, in reader: any Reader) throws -> [Seat] {
        try reader.rows("SELECT \(columns) FROM member WHERE left_on IS NULL ORDER BY id").map(Seat.init(row:))
            .filter { $0.isHeld(on: day) && $0.holder != nil }
    }
}
