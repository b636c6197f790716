import Kernel
import Storage

extension Recognition {
    private static let columns: SQL = """
        id, group_id, asked_by, asked_on, asked_document, given_by, given_on, given_document
        """

    private init(row: Row) throws {
        id = try row["id"]
        group = try row["group_id"]
        askedBy = try row["asked_by"]
        askedOn = try row["asked_on"]
        askedDocument = try row["asked_document"]
        let giver: ID<Group>? = try row["given_by"]
        state =
            try giver.map { .given(by: $0, on: try row["given_on"], document: try row["given_document"]) } ?? .asked
    }

    package static func find(_ id: ID<Recognition>, in reader: any Reader) throws -> Recognition? {
        try reader.row("SELECT \(columns) FROM group_recognition WHERE id = \(id)").map(Recognition.init(row:))
    }

    /// What was asked and given for a group, in the order of asking.
    package static func all(of group: ID<Group>, in reader: any Reader) throws -> [Recognition] {
        try reader.rows("SELECT \(columns) FROM group_recognition WHERE group_id = \(group) ORDER BY id")
            .map(Recognition.init(row:))
    }

    /// What is asked in an area and not given yet, the longest asked first.
    package static func waiting(in area: ID<LocalArea>, _ reader: any Reader) throws -> [Recognition] {
        try reader.rows(
            "SELECT \(columns) FROM group_recognition WHERE area_id = \(area) AND given_by IS NULL ORDER BY id"
        ).map(Recognition.init(row:))
    }
}
