extension PointsSchema {
    /// What a message said on a page has beside a mail, and how far a point has come.
    static let speaking = """
        ALTER TABLE message ADD COLUMN chosen TEXT NOT NULL DEFAULT 'only-the-forum';
        ALTER TABLE message ADD COLUMN screening TEXT NOT NULL DEFAULT 'let-in';
        ALTER TABLE message ADD COLUMN is_hidden BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE message ADD COLUMN language TEXT;
        ALTER TABLE message ADD COLUMN stands_for BIGINT NOT NULL DEFAULT 1;
        UPDATE message SET chosen = visibility;
        ALTER TABLE point ADD COLUMN with_forum_since TEXT;
        ALTER TABLE point ADD COLUMN meant_for BIGINT;
        ALTER TABLE point ADD COLUMN is_held BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE point ADD COLUMN sent_on TEXT;
        ALTER TABLE point ADD COLUMN theme TEXT;
        ALTER TABLE point ADD COLUMN desk TEXT;
        ALTER TABLE point ADD COLUMN queued_under TEXT;
        ALTER TABLE point ADD COLUMN chosen TEXT NOT NULL DEFAULT 'only-the-forum';
        ALTER TABLE point ADD COLUMN shown_name TEXT;
        ALTER TABLE point ADD COLUMN screening TEXT NOT NULL DEFAULT 'let-in';
        ALTER TABLE point ADD COLUMN is_hidden BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE point ADD COLUMN publication TEXT NOT NULL DEFAULT 'as-chosen';
        ALTER TABLE point ADD COLUMN publication_on TEXT;
        ALTER TABLE point ADD COLUMN publication_ground TEXT;
        ALTER TABLE point ADD COLUMN public_words TEXT;
        ALTER TABLE point ADD COLUMN moderated_by TEXT;
        ALTER TABLE point ADD COLUMN is_appealed BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE point ADD COLUMN waits_for_moderation BIGINT NOT NULL DEFAULT 0;
        UPDATE point SET chosen = visibility, sent_on = asked_on;
        UPDATE point SET queued_under = COALESCE(answer_due_on, '9999-12-31') WHERE is_open = 1;
        CREATE TABLE point_hold (
            point_id BIGINT NOT NULL REFERENCES point (id),
            number BIGINT NOT NULL,
            held_on TEXT NOT NULL,
            by_group_id BIGINT,
            reason TEXT,
            released_on TEXT,
            PRIMARY KEY (point_id, number)
        );
        CREATE TABLE message_kept_out (
            message_id BIGINT NOT NULL REFERENCES message (id),
            number BIGINT NOT NULL,
            kept_out_on TEXT NOT NULL,
            by_group_id BIGINT,
            reason TEXT,
            PRIMARY KEY (message_id, number)
        );
        CREATE TABLE message_worry (
            message_id BIGINT NOT NULL REFERENCES message (id),
            number BIGINT NOT NULL,
            raised_on TEXT NOT NULL,
            by_group_id BIGINT,
            words TEXT,
            read_on TEXT,
            outcome TEXT,
            PRIMARY KEY (message_id, number)
        );
        """

    /// The ways to the desks of leads and officers, and what is secret or thrown away and so not on the record.
    static let desks = """
        CREATE INDEX point_by_desk ON point (area_id, desk, id) WHERE desk IS NOT NULL;
        CREATE INDEX point_by_queued_under ON point (owed_by, queued_under, id) WHERE queued_under IS NOT NULL;
        CREATE INDEX point_by_moderation ON point (area_id, id) WHERE waits_for_moderation = 1;
        CREATE INDEX point_by_merged_into ON point (area_id, merged_into) WHERE merged_into IS NOT NULL;
        CREATE INDEX point_by_unmatched ON point (owed_by, id) WHERE reply = 'unmatched' AND is_open = 1;
        CREATE INDEX message_by_screening ON message (area_id, screening, id) WHERE screening <> 'let-in';
        CREATE INDEX message_by_held_because ON message (area_id, id) WHERE held_because IS NOT NULL;
        CREATE INDEX message_by_is_hidden ON message (area_id, id) WHERE is_hidden = 1;
        CREATE INDEX message_by_sender_address ON message (area_id, sender_address);
        CREATE TABLE said_once (
            area_id BIGINT NOT NULL REFERENCES area (id),
            once_hash TEXT NOT NULL,
            message_id BIGINT NOT NULL,
            said_at BIGINT NOT NULL,
            PRIMARY KEY (area_id, once_hash)
        );
        CREATE INDEX said_once_by_said_at ON said_once (said_at);
        CREATE TABLE private_link (
            secret_hash TEXT NOT NULL PRIMARY KEY,
            area_id BIGINT NOT NULL REFERENCES area (id),
            message_id BIGINT NOT NULL,
            made_at BIGINT NOT NULL
        );
        CREATE TABLE draft (
            secret_hash TEXT NOT NULL PRIMARY KEY,
            area_id BIGINT NOT NULL REFERENCES area (id),
            fields TEXT NOT NULL,
            made_at BIGINT NOT NULL,
            kept_at BIGINT NOT NULL
        );
        CREATE INDEX draft_by_kept_at ON draft (kept_at);
        """
}
