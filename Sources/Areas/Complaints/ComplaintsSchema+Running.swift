import Record
import Storage

/// The tables of complaints that were sent.
extension ComplaintsSchema {
    static let running = """
        CREATE TABLE complaint_policy (
            id BIGINT PRIMARY KEY,
            area_id BIGINT NOT NULL REFERENCES area (id),
            group_id BIGINT NOT NULL REFERENCES area_group (id),
            document TEXT,
            address TEXT,
            from_on TEXT NOT NULL,
            until_on TEXT,
            allowances TEXT NOT NULL,
            entered_by BIGINT NOT NULL REFERENCES area_group (id),
            entered_on TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('said', 'confirmed', 'disputed')),
            state_on TEXT,
            state_by BIGINT,
            state_words TEXT
        );
        CREATE INDEX complaint_policy_by_group_id ON complaint_policy (area_id, group_id, from_on, id);
        CREATE TABLE complaint_course (
            complaint_id BIGINT PRIMARY KEY REFERENCES complaint (id),
            rules TEXT,
            ended_on TEXT,
            ended_how TEXT CHECK (ended_how IN ('accepted', 'withdrawn', 'no-further'))
        );
        CREATE TABLE complaint_stage (
            complaint_id BIGINT NOT NULL REFERENCES complaint (id),
            stage TEXT NOT NULL CHECK (stage IN ('stage-1', 'stage-2', 'stage-3', 'ombudsman')),
            asked_on TEXT NOT NULL,
            acknowledged_on TEXT,
            promised_on TEXT,
            agreed_on TEXT,
            met_on TEXT,
            reported_on TEXT,
            refused_on TEXT,
            replied_on TEXT,
            reply_way TEXT CHECK (reply_way IN ('letter', 'mail', 'page')),
            reply_words TEXT,
            reply_original TEXT,
            reply_mail TEXT,
            outcome TEXT,
            tested_on TEXT,
            says_stage BIGINT,
            says_next BIGINT,
            PRIMARY KEY (complaint_id, stage)
        );
        CREATE TABLE complaint_extension (
            complaint_id BIGINT NOT NULL REFERENCES complaint (id),
            stage TEXT NOT NULL,
            number BIGINT NOT NULL,
            told_on TEXT NOT NULL,
            until_on TEXT NOT NULL,
            words TEXT,
            PRIMARY KEY (complaint_id, stage, number)
        );
        CREATE TABLE complaint_reply_issue (
            complaint_id BIGINT NOT NULL REFERENCES complaint (id),
            stage TEXT NOT NULL,
            issue BIGINT NOT NULL,
            answered TEXT NOT NULL,
            evidence TEXT NOT NULL,
            remedy TEXT NOT NULL,
            outcome TEXT,
            words TEXT,
            PRIMARY KEY (complaint_id, stage, issue)
        );
        CREATE TABLE complaint_offer (
            complaint_id BIGINT NOT NULL REFERENCES complaint (id),
            number BIGINT NOT NULL,
            issue BIGINT NOT NULL,
            words TEXT,
            done_by TEXT NOT NULL,
            made_on TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'declined', 'withdrawn')),
            state_on TEXT,
            state_words TEXT,
            commitment TEXT,
            PRIMARY KEY (complaint_id, number)
        );
        CREATE TABLE complaint_lesson (
            complaint_id BIGINT NOT NULL REFERENCES complaint (id),
            number BIGINT NOT NULL,
            area_id BIGINT NOT NULL REFERENCES area (id),
            service_id BIGINT NOT NULL,
            told_by BIGINT,
            told_on TEXT NOT NULL,
            words TEXT,
            state TEXT NOT NULL CHECK (state IN ('waiting', 'published', 'kept-back')),
            state_on TEXT,
            state_words TEXT,
            PRIMARY KEY (complaint_id, number)
        );
        CREATE INDEX complaint_lesson_by_state ON complaint_lesson (area_id, state, state_on);
        CREATE TABLE complaint_nudge (
            complaint_id BIGINT NOT NULL REFERENCES complaint (id),
            stage TEXT NOT NULL,
            due_on TEXT NOT NULL,
            rung TEXT NOT NULL CHECK (rung IN ('soon', 'late', 'very-late')),
            told_on TEXT NOT NULL,
            PRIMARY KEY (complaint_id, stage, due_on, rung)
        );
        CREATE TABLE complaint_calendar_link (
            secret_hash TEXT PRIMARY KEY,
            area_id BIGINT NOT NULL REFERENCES area (id),
            person_id BIGINT NOT NULL,
            seat_id BIGINT NOT NULL,
            made_at BIGINT NOT NULL
        );
        CREATE INDEX complaint_calendar_link_by_person_id ON complaint_calendar_link (person_id, area_id);
        """

    static let runningTables = [
        ProjectedTable(
            "complaint_policy",
            key: ["id"],
            columns: [
                "area_id", "group_id", "document", "address", "from_on", "until_on", "allowances", "entered_by",
                "entered_on", "state", "state_on", "state_by", "state_words",
            ]
        ),
        ProjectedTable("complaint_course", key: ["complaint_id"], columns: ["rules", "ended_on", "ended_how"]),
        ProjectedTable(
            "complaint_stage",
            key: ["complaint_id", "stage"],
            columns: [
                "asked_on", "acknowledged_on", "promised_on", "agreed_on", "met_on", "reported_on", "refused_on",
                "replied_on", "reply_way", "reply_words", "reply_original", "reply_mail", "reply_message", "outcome",
                "tested_on", "says_stage", "says_next",
            ]
        ),
        ProjectedTable(
            "complaint_extension",
            key: ["complaint_id", "stage", "number"],
            columns: ["told_on", "until_on", "words"]
        ),
        ProjectedTable(
            "complaint_reply_issue",
            key: ["complaint_id", "stage", "issue"],
            columns: ["answered", "evidence", "remedy", "outcome", "words"]
        ),
        ProjectedTable(
            "complaint_offer",
            key: ["complaint_id", "number"],
            columns: ["issue", "words", "done_by", "made_on", "state", "state_on", "state_words", "commitment"]
        ),
        ProjectedTable(
            "complaint_lesson",
            key: ["complaint_id", "number"],
            columns: [
                "area_id", "service_id", "told_by", "told_on", "words", "state", "state_on", "state_words",
            ]
        ),
        ProjectedTable("complaint_nudge", key: ["complaint_id", "stage", "due_on", "rung"], columns: ["told_on"]),
    ]
}
