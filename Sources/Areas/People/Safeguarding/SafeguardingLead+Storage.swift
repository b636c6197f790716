import Kernel
import Record
import Storage

extension SafeguardingLead {
    /// Who is named in an area that day; nil where nobody is, or their seat has ended.
    package static func find(
        in area: ID<LocalArea>,
        on day: Day,
        _ reader: any Reader
    ) throws -> SafeguardingLead? {
        let row = try reader.row(
            """
            SELECT id, member_id, post, contact, reads_within, named_on
              FROM safeguarding_lead
             WHERE area_id = \(area)
             ORDER BY id DESC
             LIMIT 1
            """
        )
        guard let row, let seat = try Seat.find(row["member_id"], in: reader), seat.isHeld(on: day) else { return nil }
        return SafeguardingLead(
            id: try row["id"],
            seat: seat,
            post: try row["post"],
            contact: try row["contact"],
            readsWithin: try row["reads_within"],
            namedOn: try row["named_on"]
        )
    }
}

extension PeopleSchema {
    static let safeguarding = Migration(
        "2026-11-22 safeguarding",
        """
        CREATE TABLE safeguarding_lead (
            id BIGINT PRIMARY KEY,
            area_id BIGINT NOT NULL REFERENCES area (id),
            member_id BIGINT NOT NULL REFERENCES member (id),
            post TEXT,
            contact TEXT,
            reads_within BIGINT NOT NULL,
            named_on TEXT NOT NULL,
            named_by BIGINT
        );
        CREATE INDEX safeguarding_lead_by_area ON safeguarding_lead (area_id, id);
        """
    )

    static let safeguardingTables = [
        ProjectedTable(
            "safeguarding_lead",
            key: ["id"],
            columns: ["area_id", "member_id", "post", "contact", "reads_within", "named_on", "named_by"]
        )
    ]
}
