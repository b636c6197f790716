import Record
import Storage

/// The tables of Commitments, in the order they came.
package enum CommitmentsSchema {
    package static let migrations = [
        Migration(
            "2026-11-22 commitments",
            """
            CREATE TABLE commitment (
                id BIGINT PRIMARY KEY,
                area_id BIGINT NOT NULL REFERENCES area (id),
                reference TEXT NOT NULL,
                owned_by BIGINT NOT NULL REFERENCES area_group (id),
                post TEXT,
                words TEXT,
                known TEXT,
                document TEXT,
                asked_on TEXT,
                promised_on TEXT NOT NULL,
                promised_to BIGINT REFERENCES area_group (id),
                first_due_on TEXT NOT NULL,
                due_on TEXT NOT NULL,
                state TEXT NOT NULL CHECK
                    (state IN ('promised', 'moved', 'said-done', 'confirmed', 'not-confirmed', 'given-up')),
                state_on TEXT,
                state_words TEXT,
                moved_from_on TEXT,
                done_on TEXT,
                visibility TEXT NOT NULL,
                is_public BIGINT NOT NULL,
                is_open BIGINT NOT NULL,
                sorted_under TEXT NOT NULL,
                UNIQUE (area_id, reference)
            );
            CREATE INDEX commitment_by_is_public ON commitment (area_id, sorted_under, id) WHERE is_public = 1;
            CREATE INDEX commitment_by_newest ON commitment (area_id, id) WHERE is_public = 1;
            CREATE INDEX commitment_by_sorted_under ON commitment (area_id, sorted_under, id);
            CREATE INDEX commitment_by_owned_by ON commitment (owned_by, sorted_under, id);
            CREATE TABLE commitment_origin (
                commitment_id BIGINT NOT NULL REFERENCES commitment (id),
                reference TEXT NOT NULL,
                area_id BIGINT NOT NULL REFERENCES area (id),
                asked_by BIGINT,
                visibility TEXT NOT NULL,
                topic TEXT,
                PRIMARY KEY (commitment_id, reference)
            );
            CREATE INDEX commitment_origin_by_reference ON commitment_origin (area_id, reference);
            CREATE TABLE commitment_history (
                commitment_id BIGINT NOT NULL REFERENCES commitment (id),
                position BIGINT NOT NULL,
                kind TEXT NOT NULL,
                happened_on TEXT NOT NULL,
                by_group_id BIGINT,
                words TEXT,
                until_on TEXT,
                PRIMARY KEY (commitment_id, position)
            );
            CREATE TABLE commitment_number (
                area_id BIGINT NOT NULL REFERENCES area (id),
                year BIGINT NOT NULL,
                last BIGINT NOT NULL,
                PRIMARY KEY (area_id, year)
            );
            """
        ),
        Migration("2026-11-22 commitments 2 replaced", "ALTER TABLE commitment ADD COLUMN replaced_by TEXT;"),
        Migration("2026-11-22 commitments 3 forums", "ALTER TABLE commitment_origin ADD COLUMN forum_id BIGINT;"),
        Migration("2026-11-28 commitments 4 progress", progress),
        Migration("2026-11-28 commitments 5 letters", letters),
    ]

    /// Whose word it is, how far it is, and what its owner was told.
    private static let progress = """
        ALTER TABLE commitment ADD COLUMN standing TEXT NOT NULL DEFAULT 'own';
        ALTER TABLE commitment ADD COLUMN standing_on TEXT;
        ALTER TABLE commitment ADD COLUMN standing_words TEXT;
        ALTER TABLE commitment ADD COLUMN noted_by BIGINT;
        ALTER TABLE commitment ADD COLUMN noted_on TEXT;
        ALTER TABLE commitment ADD COLUMN news_on TEXT;
        UPDATE commitment SET news_on = (SELECT MAX(happened_on) FROM commitment_history
                                          WHERE commitment_history.commitment_id = commitment.id
                                            AND commitment_history.by_group_id = commitment.owned_by
                                            AND commitment_history.kind <> 'commitment.made');
        ALTER TABLE commitment ADD COLUMN nudged_rung BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE commitment ADD COLUMN nudged_due_on TEXT;
        ALTER TABLE commitment ADD COLUMN nudged_on TEXT;
        CREATE INDEX commitment_by_due_on ON commitment (area_id, due_on, id) WHERE is_open = 1;
        ALTER TABLE commitment_history ADD COLUMN link TEXT;
        CREATE TABLE commitment_file (
            commitment_id BIGINT NOT NULL REFERENCES commitment (id),
            position BIGINT NOT NULL,
            number BIGINT NOT NULL,
            sha256 TEXT NOT NULL,
            name TEXT NOT NULL,
            media_type TEXT NOT NULL,
            size BIGINT NOT NULL,
            PRIMARY KEY (commitment_id, position, number)
        );
        """

    private static let letters = """
        CREATE TABLE commitment_letter (
            id BIGINT PRIMARY KEY,
            area_id BIGINT NOT NULL REFERENCES area (id),
            reference TEXT NOT NULL,
            from_group_id BIGINT NOT NULL REFERENCES area_group (id),
            to_group_id BIGINT NOT NULL REFERENCES area_group (id),
            asked_on TEXT,
            promised_for_on TEXT,
            signed_on TEXT,
            came_on TEXT NOT NULL,
            title TEXT,
            signed_by TEXT,
            addressed_to TEXT,
            published_at TEXT,
            sha256 TEXT,
            file_name TEXT,
            media_type TEXT,
            size BIGINT,
            visibility TEXT NOT NULL,
            entered_by BIGINT NOT NULL,
            entered_on TEXT NOT NULL,
            UNIQUE (area_id, reference)
        );
        CREATE INDEX commitment_letter_by_came_on ON commitment_letter (area_id, came_on, id);
        CREATE TABLE commitment_letter_number (
            area_id BIGINT NOT NULL REFERENCES area (id),
            year BIGINT NOT NULL,
            last BIGINT NOT NULL,
            PRIMARY KEY (area_id, year)
        );
        """

    /// Rows that follow from entries alone.
    package static let tables = [
        ProjectedTable(
            "commitment",
            key: ["id"],
            columns: [
                "area_id", "reference", "owned_by", "post", "words", "known", "document", "asked_on", "promised_on",
                "promised_to", "first_due_on", "due_on", "state", "state_on", "state_words", "moved_from_on",
                "done_on", "replaced_by", "visibility", "is_public", "is_open", "sorted_under", "standing",
                "standing_on", "standing_words", "noted_by", "noted_on", "news_on", "nudged_rung", "nudged_due_on",
                "nudged_on",
            ],
            reference: "reference"
        ),
        ProjectedTable(
            "commitment_origin",
            key: ["commitment_id", "reference"],
            columns: ["area_id", "asked_by", "forum_id", "visibility", "topic"]
        ),
        ProjectedTable(
            "commitment_history",
            key: ["commitment_id", "position"],
            columns: ["kind", "happened_on", "by_group_id", "words", "until_on", "link"]
        ),
        ProjectedTable(
            "commitment_file",
            key: ["commitment_id", "position", "number"],
            columns: ["sha256", "name", "media_type", "size"]
        ),
        ProjectedTable(
            "commitment_letter",
            key: ["id"],
            columns: [
                "area_id", "reference", "from_group_id", "to_group_id", "asked_on", "promised_for_on", "signed_on",
                "came_on", "title", "signed_by", "addressed_to", "published_at", "sha256", "file_name", "media_type",
                "size", "visibility", "entered_by", "entered_on",
            ],
            reference: "reference"
        ),
        ProjectedTable("commitment_letter_number", key: ["area_id", "year"], columns: ["last"]),
        ProjectedTable("commitment_number", key: ["area_id", "year"], columns: ["last"]),
    ]
}
