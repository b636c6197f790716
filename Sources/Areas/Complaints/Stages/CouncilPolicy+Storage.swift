import Kernel
import People
import Storage

extension CouncilPolicy {
    private static let columns: SQL = """
        id, area_id, group_id, document, address, from_on, until_on, allowances, entered_by, entered_on, state, state_on,
        state_by, state_words
        """

    package static func find(_ id: ID<CouncilPolicy>, in area: ID<LocalArea>, _ reader: any Reader) throws
        -> CouncilPolicy?
    {
        try reader.row("SELECT \(columns) FROM complaint_policy WHERE id = \(id) AND area_id = \(area)")
            .map(CouncilPolicy.init(row:))
    }

    /// The policies that were entered in an area, the newest first.
    package static func all(in area: ID<LocalArea>, _ reader: any Reader) throws -> [CouncilPolicy] {
        try reader.rows(
            """
            SELECT \(columns) FROM complaint_policy WHERE area_id = \(area) ORDER BY from_on DESC, id DESC LIMIT 200
            """
        ).map(CouncilPolicy.init(row:))
    }

    /// The policy of a service that counted on a day.
    ///
    /// Of several, the one that came into force last; of those, the one entered last. One that the other side disputes
    /// counts too, and the page says so.
    package static func counting(
        on day: Day,
        for group: ID<Group>,
        in area: ID<LocalArea>,
        _ reader: any Reader
    ) throws -> CouncilPolicy? {
        try reader.row(
            """
            SELECT \(columns) FROM complaint_policy
             WHERE area_id = \(area) AND group_id = \(group) AND from_on <= \(day)
                   AND (until_on IS NULL OR until_on >= \(day))
             ORDER BY from_on DESC, id DESC
             LIMIT 1
            """
        ).map(CouncilPolicy.init(row:))
    }

    private init(row: Row) throws {
        let lines: String = try row["allowances"]
        id = try row["id"]
        area = try row["area_id"]
        group = try row["group_id"]
        document = try row["document"]
        address = try row["address"]
        from = try row["from_on"]
        until = try row["until_on"]
        allowances = lines.split(separator: "\n").compactMap { Allowance(String($0)) }
        enteredBy = try row["entered_by"]
        enteredOn = try row["entered_on"]
        standing = try Standing(row: row)
    }
}

extension CouncilPolicy.Standing {
    fileprivate init(row: Row) throws {
        let (on, by): (Day?, ID<Group>?) = (try row["state_on"], try row["state_by"])
        switch (try row["state"] as String, on, by) {
        case ("confirmed", let on?, let by?): self = .confirmed(on: on, by: by)
        case ("disputed", let on?, let by?): self = .disputed(on: on, by: by, because: try row["state_words"])
        default: self = .said
        }
    }
}
