import Record
import Storage

/// The tables of Points, in the order they came.
package enum PointsSchema {
    package static let migrations = [
        Migration("2026-11-22 points 1 promises", promises),
        Migration("2026-11-22 points 2 messages", messages),
        Migration("2026-11-22 points 3 points", points),
        Migration(
            "2026-11-22 points 4 topics",
            "CREATE INDEX point_by_visibility ON point (area_id, visibility, topic);"
        ),
        Migration("2026-11-22 points 5 speaking", speaking),
        Migration("2026-11-22 points 6 desks", desks),
        Migration(
            "2026-11-22 points 7 judging",
            """
            CREATE INDEX point_by_unjudged ON point (area_id, asked_by, id)
             WHERE reply = 'answered' AND verdict IS NULL;
            """
        ),
        Migration("2026-11-22 points 8 replies to match", replies),
        Migration("2026-11-22 points 9 workbench", workbench),
        Migration("2026-11-22 points 10 widening", widening),
        Migration(
            "2026-11-22 points 11 files",
            """
            ALTER TABLE message_attachment ADD COLUMN words TEXT;
            ALTER TABLE message_attachment ADD COLUMN words_position BIGINT;
            ALTER TABLE message_attachment ADD COLUMN is_shown BIGINT NOT NULL DEFAULT 0;
            """
        ),
        Migration(
            "2026-11-22 points 12 links by mail",
            """
            ALTER TABLE private_link ADD COLUMN email TEXT;
            ALTER TABLE private_link ADD COLUMN confirmed_at BIGINT;
            ALTER TABLE private_link ADD COLUMN letters BIGINT NOT NULL DEFAULT 0;
            """
        ),
        Migration("2026-11-22 points 13 nudges", nudges),
        Migration(
            "2026-11-22 points 14 replies of points",
            "CREATE INDEX point_history_by_message_id ON point_history (message_id) WHERE message_id IS NOT NULL;"
        ),
        Migration("2026-11-22 points 15 nudges to acknowledge", acknowledgementNudges),
        Migration("2026-11-22 points 16 forums", forums),
        Migration("2026-11-22 points 17 reply addresses", replyAddresses),
        Migration("2026-11-22 points 18 senders", senders),
        Migration("2026-11-22 points 19 reply undos", replyUndos),
        Migration("2026-11-22 points 20 digests", digests),
        Migration("2026-11-22 points 15 askers", askers),
        Migration("2026-11-22 points 21 telling", telling),
        Migration("2026-11-22 points 22 acknowledgement requests", acknowledgementRequests),
        Migration("2026-11-22 points 23 last words", lastWords),
        Migration("2026-11-28 points 24 failures", failures),
        Migration("2026-11-28 points 25 senders let in", sendersLetIn),
        Migration("2026-11-28 points 26 narrower indexes", narrowerIndexes),
    ]

    private static let promises = """
        CREATE TABLE promise (
            id BIGINT PRIMARY KEY,
            area_id BIGINT NOT NULL REFERENCES area (id),
            group_id BIGINT REFERENCES area_group (id),
            acknowledge_days BIGINT NOT NULL,
            answer_days BIGINT NOT NULL,
            answer_from TEXT NOT NULL CHECK (answer_from IN ('receipt', 'acknowledgement')),
            clarification TEXT NOT NULL CHECK (clarification IN ('stops', 'runs')),
            standing TEXT NOT NULL CHECK (standing IN ('rule', 'policy')),
            calendar TEXT NOT NULL,
            valid_from_on TEXT NOT NULL,
            document TEXT NOT NULL
        );
        CREATE INDEX promise_by_area_id ON promise (area_id, valid_from_on);
        CREATE TABLE calendar_holiday (
            area_id BIGINT NOT NULL REFERENCES area (id),
            holiday_on TEXT NOT NULL,
            division TEXT NOT NULL,
            title TEXT NOT NULL,
            version TEXT NOT NULL,
            PRIMARY KEY (area_id, holiday_on, division)
        );
        """

    private static let messages = """
        CREATE TABLE message (
            id BIGINT PRIMARY KEY,
            area_id BIGINT NOT NULL REFERENCES area (id),
            thread_id BIGINT NOT NULL,
            digest TEXT NOT NULL,
            channel TEXT NOT NULL,
            sent_on TEXT,
            sent_at BIGINT,
            received_at BIGINT NOT NULL,
            group_id BIGINT REFERENCES area_group (id),
            sender_name TEXT,
            sender_address TEXT,
            subject TEXT,
            subject_base TEXT,
            new_text TEXT,
            automatic TEXT CHECK (automatic IN ('reply', 'bounce', 'list', 'calendar')),
            held_because TEXT,
            visibility TEXT NOT NULL
        );
        CREATE INDEX message_by_thread_id ON message (thread_id, sent_on, id);
        CREATE INDEX message_by_digest ON message (area_id, digest);
        CREATE INDEX message_by_subject_base ON message (area_id, subject_base, id);
        CREATE TABLE message_recipient (
            message_id BIGINT NOT NULL REFERENCES message (id),
            position BIGINT NOT NULL,
            field TEXT NOT NULL CHECK (field IN ('to', 'cc')),
            name TEXT,
            address TEXT NOT NULL,
            group_id BIGINT,
            PRIMARY KEY (message_id, position)
        );
        CREATE TABLE message_attachment (
            message_id BIGINT NOT NULL REFERENCES message (id),
            position BIGINT NOT NULL,
            name TEXT NOT NULL,
            media_type TEXT NOT NULL,
            size BIGINT NOT NULL,
            sha256 TEXT NOT NULL,
            PRIMARY KEY (message_id, position)
        );
        CREATE TABLE message_original (
            area_id BIGINT NOT NULL REFERENCES area (id),
            sha256 TEXT NOT NULL,
            message_id BIGINT NOT NULL REFERENCES message (id),
            position BIGINT NOT NULL,
            PRIMARY KEY (area_id, sha256)
        );
        CREATE INDEX message_original_by_message_id ON message_original (message_id);
        CREATE TABLE message_mention (
            area_id BIGINT NOT NULL REFERENCES area (id),
            mention TEXT NOT NULL,
            thread_id BIGINT NOT NULL,
            message_id BIGINT NOT NULL REFERENCES message (id),
            PRIMARY KEY (area_id, mention)
        );
        CREATE INDEX message_mention_by_thread_id ON message_mention (thread_id);
        CREATE INDEX message_mention_by_message_id ON message_mention (message_id);
        """

    private static let points = """
        CREATE TABLE point (
            id BIGINT PRIMARY KEY,
            area_id BIGINT NOT NULL REFERENCES area (id),
            reference TEXT NOT NULL,
            message_id BIGINT NOT NULL REFERENCES message (id),
            asked_by BIGINT REFERENCES area_group (id),
            asked_on TEXT NOT NULL,
            owed_by BIGINT NOT NULL REFERENCES area_group (id),
            words TEXT,
            topic TEXT,
            visibility TEXT NOT NULL,
            is_open BIGINT NOT NULL,
            promise_id BIGINT REFERENCES promise (id),
            started_on TEXT NOT NULL,
            acknowledgement_due_on TEXT,
            acknowledgement_met_on TEXT,
            rule_due_on TEXT,
            policy_due_on TEXT,
            promised_on TEXT,
            answer_due_on TEXT,
            answered_on TEXT,
            stopped_on TEXT,
            stopped_left BIGINT,
            resumed_on TEXT,
            resumed_left BIGINT,
            reply TEXT NOT NULL,
            reply_on TEXT,
            reply_words TEXT,
            answer TEXT,
            answer_promised_on TEXT,
            answer_passed_to BIGINT,
            verdict TEXT,
            standing TEXT NOT NULL,
            standing_on TEXT,
            merged_into TEXT,
            UNIQUE (area_id, reference)
        );
        CREATE INDEX point_by_area_id ON point (area_id, id);
        CREATE INDEX point_by_message_id ON point (message_id);
        CREATE INDEX point_by_owed_by ON point (owed_by, id);
        CREATE INDEX point_by_asked_by ON point (asked_by, id);
        CREATE INDEX point_by_topic ON point (area_id, topic, id);
        CREATE INDEX point_by_answer_due_on ON point (area_id, is_open, answer_due_on, id);
        CREATE INDEX point_by_acknowledgement_due_on ON point
            (area_id, is_open, acknowledgement_met_on, acknowledgement_due_on, id);
        CREATE TABLE point_history (
            point_id BIGINT NOT NULL REFERENCES point (id),
            position BIGINT NOT NULL,
            kind TEXT NOT NULL,
            happened_on TEXT NOT NULL,
            by_group_id BIGINT,
            words TEXT,
            until_on TEXT,
            message_id BIGINT,
            PRIMARY KEY (point_id, position)
        );
        CREATE TABLE point_number (
            area_id BIGINT NOT NULL REFERENCES area (id),
            year BIGINT NOT NULL,
            last BIGINT NOT NULL,
            PRIMARY KEY (area_id, year)
        );
        """
}
