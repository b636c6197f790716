import Record
import Storage

extension PeopleSchema {
    /// Who is in which group, and which groups stand recognised; a person is a number here and no reference: rows follow
    /// from entries, whoever has closed their account since.
    static let members = Migration(
        "2026-11-22 members",
        """
        CREATE TABLE member (
            id BIGINT PRIMARY KEY,
            area_id BIGINT NOT NULL REFERENCES area (id),
            group_id BIGINT NOT NULL REFERENCES area_group (id),
            person_id BIGINT,
            name TEXT,
            email TEXT,
            role TEXT NOT NULL,
            topics TEXT,
            from_on TEXT NOT NULL,
            until_on TEXT,
            left_on TEXT
        );
        CREATE INDEX member_by_group ON member (group_id, left_on);
        CREATE UNIQUE INDEX member_once ON member (group_id, person_id) WHERE left_on IS NULL;
        CREATE INDEX member_by_person ON member (person_id, area_id);
        CREATE TABLE group_recognition (
            id BIGINT PRIMARY KEY,
            area_id BIGINT NOT NULL REFERENCES area (id),
            group_id BIGINT NOT NULL REFERENCES area_group (id),
            asked_by BIGINT NOT NULL REFERENCES area_group (id),
            asked_on TEXT NOT NULL,
            asked_document TEXT,
            given_by BIGINT REFERENCES area_group (id),
            given_on TEXT,
            given_document TEXT
        );
        CREATE INDEX group_recognition_by_group ON group_recognition (group_id);
        CREATE INDEX group_recognition_by_area ON group_recognition (area_id, given_by);
        CREATE TABLE area_group_inbox (
            group_id BIGINT PRIMARY KEY REFERENCES area_group (id),
            area_id BIGINT NOT NULL REFERENCES area (id),
            address TEXT NOT NULL,
            position BIGINT NOT NULL
        );
        """
    )

    static let memberTables = [
        ProjectedTable(
            "member",
            key: ["id"],
            columns: [
                "area_id", "group_id", "person_id", "name", "email", "role", "topics", "from_on", "until_on", "left_on",
            ]
        ),
        ProjectedTable(
            "group_recognition",
            key: ["id"],
            columns: [
                "area_id", "group_id", "asked_by", "asked_on", "asked_document", "given_by", "given_on",
                "given_document",
            ]
        ),
        ProjectedTable("area_group_inbox", key: ["group_id"], columns: ["area_id", "address", "position"]),
    ]
}
