import Record
import Storage

extension PeopleSchema {
    /// Where groups are reached, by what it is about.
    static let contacts = Migration(
        "2026-11-22 contacts",
        """
        CREATE TABLE group_contact (
            group_id BIGINT NOT NULL REFERENCES area_group (id),
            purpose TEXT NOT NULL,
            area_id BIGINT NOT NULL REFERENCES area (id),
            position BIGINT NOT NULL,
            address TEXT NOT NULL,
            backup TEXT,
            confirmed_on TEXT NOT NULL,
            confirmed_by BIGINT REFERENCES area_group (id),
            PRIMARY KEY (group_id, purpose)
        );
        """
    )

    /// Which of them mail does not reach, as somebody has said.
    static let contactsLost = Migration(
        "2026-11-22 contacts lost",
        "ALTER TABLE group_contact ADD COLUMN lost_on TEXT;"
    )

    static let contactTables = [
        ProjectedTable(
            "group_contact",
            key: ["group_id", "purpose"],
            columns: ["area_id", "position", "address", "backup", "confirmed_on", "confirmed_by", "lost_on"]
        )
    ]
}
