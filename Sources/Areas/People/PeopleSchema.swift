import Record
import Storage

/// The tables of People, in the order they came.
package enum PeopleSchema {
    package static let migrations = [
        Migration(
            "2026-11-22 people",
            """
            CREATE TABLE area (
                id BIGINT PRIMARY KEY,
                slug TEXT NOT NULL UNIQUE,
                name TEXT NOT NULL
            );
            CREATE TABLE area_group (
                id BIGINT PRIMARY KEY,
                area_id BIGINT NOT NULL REFERENCES area (id),
                name TEXT NOT NULL,
                side TEXT NOT NULL CHECK (side IN ('families', 'services', 'young-people')),
                UNIQUE (area_id, name)
            );
            CREATE TABLE area_group_address (
                area_id BIGINT NOT NULL REFERENCES area (id),
                address TEXT NOT NULL,
                group_id BIGINT NOT NULL REFERENCES area_group (id),
                position BIGINT NOT NULL,
                PRIMARY KEY (area_id, address)
            );
            """
        ),
        members, signingIn, safeguarding, accounts, lettersMoved, contacts,
        contactsLost,
    ]

    /// Rows that follow from entries alone.
    package static let tables =
        [
            ProjectedTable("area", key: ["id"], columns: ["slug", "name"]),
            ProjectedTable("area_group", key: ["id"], columns: ["area_id", "name", "side"]),
            ProjectedTable("area_group_address", key: ["area_id", "address"], columns: ["group_id", "position"]),
        ] + memberTables + safeguardingTables + contactTables
}
