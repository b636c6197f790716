import Record
import Storage

/// The tables of Complaints, in the order they came.
package enum ComplaintsSchema {
    package static let migrations = [
        Migration("2026-11-28 complaints 1 drafts", drafts),
        Migration("2026-11-28 complaints 2 running", running),
        Migration("2026-11-28 complaints 3 proofs", proofs),
        Migration("2026-11-28 complaints 4 requests", requests),
        Migration("2026-11-28 complaints 5 mails", mails),
        Migration("2026-11-28 complaints 6 pictures", pictures),
    ]

    private static let drafts = """
        CREATE TABLE complaint (
            id BIGINT PRIMARY KEY,
            area_id BIGINT NOT NULL REFERENCES area (id),
            reference TEXT NOT NULL,
            made_by BIGINT NOT NULL REFERENCES area_group (id),
            made_to BIGINT NOT NULL REFERENCES area_group (id),
            begun_on TEXT NOT NULL,
            version BIGINT NOT NULL,
            text_version BIGINT NOT NULL,
            subject TEXT,
            opening TEXT,
            closing TEXT,
            state TEXT NOT NULL CHECK (state IN ('draft', 'sent', 'dropped')),
            state_on TEXT,
            UNIQUE (area_id, reference)
        );
        CREATE INDEX complaint_by_made_by ON complaint (made_by, id);
        CREATE INDEX complaint_by_made_to ON complaint (made_to, state, id);
        CREATE TABLE complaint_number (
            area_id BIGINT NOT NULL REFERENCES area (id),
            year BIGINT NOT NULL,
            last BIGINT NOT NULL,
            PRIMARY KEY (area_id, year)
        );
        CREATE TABLE complaint_history (
            complaint_id BIGINT NOT NULL REFERENCES complaint (id),
            version BIGINT NOT NULL,
            kind TEXT NOT NULL,
            happened_on TEXT NOT NULL,
            by_group_id BIGINT,
            words TEXT,
            until_on TEXT,
            PRIMARY KEY (complaint_id, version)
        );
        CREATE TABLE complaint_issue (
            complaint_id BIGINT NOT NULL REFERENCES complaint (id),
            issue BIGINT NOT NULL,
            place BIGINT NOT NULL,
            written_at BIGINT NOT NULL,
            title TEXT,
            from_on TEXT,
            until_on TEXT,
            PRIMARY KEY (complaint_id, issue)
        );
        CREATE TABLE complaint_issue_point (
            complaint_id BIGINT NOT NULL REFERENCES complaint (id),
            issue BIGINT NOT NULL,
            position BIGINT NOT NULL,
            reference TEXT NOT NULL,
            PRIMARY KEY (complaint_id, issue, position)
        );
        CREATE TABLE complaint_line (
            complaint_id BIGINT NOT NULL REFERENCES complaint (id),
            issue BIGINT NOT NULL,
            position BIGINT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('promised', 'fact', 'effect', 'tried', 'remedy')),
            detail TEXT,
            happened_on TEXT,
            named TEXT,
            words TEXT,
            PRIMARY KEY (complaint_id, issue, position)
        );
        CREATE TABLE complaint_evidence (
            complaint_id BIGINT NOT NULL REFERENCES complaint (id),
            evidence BIGINT NOT NULL,
            set_at BIGINT NOT NULL,
            title TEXT,
            happened_on TEXT,
            message_id BIGINT,
            sha256 TEXT,
            name TEXT,
            media_type TEXT,
            size BIGINT,
            PRIMARY KEY (complaint_id, evidence)
        );
        CREATE TABLE complaint_evidence_issue (
            complaint_id BIGINT NOT NULL REFERENCES complaint (id),
            evidence BIGINT NOT NULL,
            issue BIGINT NOT NULL,
            PRIMARY KEY (complaint_id, evidence, issue)
        );
        CREATE TABLE complaint_signatory (
            complaint_id BIGINT NOT NULL REFERENCES complaint (id),
            seat_id BIGINT NOT NULL,
            position BIGINT NOT NULL,
            named_at BIGINT NOT NULL,
            name TEXT,
            post TEXT,
            agreed_version BIGINT,
            agreed_on TEXT,
            PRIMARY KEY (complaint_id, seat_id)
        );
        CREATE TABLE complaint_route (
            complaint_id BIGINT NOT NULL REFERENCES complaint (id),
            route TEXT NOT NULL,
            belongs BIGINT NOT NULL,
            PRIMARY KEY (complaint_id, route)
        );
        CREATE TABLE complaint_recipient (
            complaint_id BIGINT NOT NULL REFERENCES complaint (id),
            position BIGINT NOT NULL,
            set_at BIGINT NOT NULL,
            field TEXT NOT NULL CHECK (field IN ('to', 'cc')),
            post TEXT NOT NULL,
            name TEXT,
            way TEXT NOT NULL CHECK (way IN ('mail', 'post')),
            address TEXT,
            PRIMARY KEY (complaint_id, position)
        );
        CREATE TABLE complaint_removal (
            complaint_id BIGINT NOT NULL REFERENCES complaint (id),
            position BIGINT NOT NULL,
            set_at BIGINT NOT NULL,
            words TEXT,
            ground TEXT NOT NULL,
            PRIMARY KEY (complaint_id, position)
        );
        CREATE TABLE complaint_paper (
            complaint_id BIGINT NOT NULL REFERENCES complaint (id),
            position BIGINT NOT NULL,
            kind TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            size BIGINT NOT NULL,
            pages BIGINT,
            PRIMARY KEY (complaint_id, position)
        );
        """

    private static let proofs = """
        CREATE TABLE complaint_proof (
            complaint_id BIGINT NOT NULL REFERENCES complaint (id),
            version BIGINT NOT NULL,
            kept_on TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            PRIMARY KEY (complaint_id, version)
        );
        """

    /// Rows that follow from entries alone.
    package static let tables = draftTables + runningTables + requestTables + mailTables + pictureTables

    private static let draftTables = [
        ProjectedTable(
            "complaint",
            key: ["id"],
            columns: [
                "area_id", "reference", "made_by", "made_to", "begun_on", "version", "text_version", "subject",
                "opening", "closing", "state", "state_on",
            ],
            reference: "reference"
        ),
        ProjectedTable("complaint_number", key: ["area_id", "year"], columns: ["last"]),
        ProjectedTable(
            "complaint_history",
            key: ["complaint_id", "version"],
            columns: ["kind", "happened_on", "by_group_id", "words", "until_on"]
        ),
        ProjectedTable(
            "complaint_issue",
            key: ["complaint_id", "issue"],
            columns: ["place", "written_at", "title", "from_on", "until_on"]
        ),
        ProjectedTable("complaint_issue_point", key: ["complaint_id", "issue", "position"], columns: ["reference"]),
        ProjectedTable(
            "complaint_line",
            key: ["complaint_id", "issue", "position"],
            columns: ["kind", "detail", "happened_on", "named", "words"]
        ),
        ProjectedTable(
            "complaint_evidence",
            key: ["complaint_id", "evidence"],
            columns: ["set_at", "title", "happened_on", "message_id", "sha256", "name", "media_type", "size"]
        ),
        ProjectedTable("complaint_evidence_issue", key: ["complaint_id", "evidence", "issue"], columns: []),
        ProjectedTable(
            "complaint_signatory",
            key: ["complaint_id", "seat_id"],
            columns: ["position", "named_at", "name", "post", "agreed_version", "agreed_on"]
        ),
        ProjectedTable("complaint_route", key: ["complaint_id", "route"], columns: ["belongs"]),
        ProjectedTable(
            "complaint_recipient",
            key: ["complaint_id", "position"],
            columns: ["set_at", "field", "post", "name", "way", "address"]
        ),
        ProjectedTable(
            "complaint_removal",
            key: ["complaint_id", "position"],
            columns: ["set_at", "words", "ground"]
        ),
        ProjectedTable(
            "complaint_paper",
            key: ["complaint_id", "position"],
            columns: ["kind", "sha256", "size", "pages"]
        ),
        ProjectedTable("complaint_proof", key: ["complaint_id", "version"], columns: ["kept_on", "sha256"]),
    ]
}
