import Storage

/// The table of letters; none of it is on the record, and each goes some time after it was sent.
package enum OutboxSchema {
    package static let migrations = [
        Migration(
            "2026-11-22 letters",
            """
            CREATE TABLE letter (
                id BIGINT PRIMARY KEY,
                kind TEXT NOT NULL,
                to_address TEXT NOT NULL,
                subject TEXT NOT NULL,
                body TEXT NOT NULL,
                link TEXT,
                language TEXT NOT NULL,
                is_right_to_left BIGINT NOT NULL CHECK (is_right_to_left IN (0, 1)),
                thread_key TEXT,
                answers TEXT NOT NULL,
                reply_to TEXT,
                leave_path TEXT,
                once_key TEXT UNIQUE,
                message_key TEXT NOT NULL UNIQUE,
                made_at BIGINT NOT NULL,
                useful_until BIGINT,
                state TEXT NOT NULL CHECK (state IN ('queued', 'deferred', 'delivered', 'bounced', 'lapsed')),
                due_at BIGINT,
                tries BIGINT NOT NULL,
                first_tried_at BIGINT,
                answer TEXT,
                ended_at BIGINT,
                held_by TEXT,
                held_until BIGINT,
                CHECK ((due_at IS NULL) = (state IN ('delivered', 'bounced', 'lapsed')))
            );
            CREATE TABLE letter_trouble (
                id BIGINT PRIMARY KEY CHECK (id = 1),
                why TEXT NOT NULL,
                since_at BIGINT NOT NULL
            );
            CREATE INDEX letter_by_due_at ON letter (due_at, id);
            CREATE INDEX letter_by_made_at ON letter (made_at);
            CREATE INDEX letter_by_to_address ON letter (to_address);
            CREATE INDEX letter_by_useful_until ON letter (useful_until);
            """
        ),
        Migration(
            "2026-11-22 bounces",
            """
            CREATE TABLE address_bounce (
                address_folded TEXT NOT NULL,
                position BIGINT NOT NULL,
                at BIGINT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('hard', 'soft', 'delayed', 'delivered')),
                status TEXT,
                words TEXT NOT NULL,
                PRIMARY KEY (address_folded, position)
            );
            """
        ),
        Migration("2026-11-28 letters with files", "ALTER TABLE letter ADD COLUMN files TEXT;"),
        Migration(
            "2026-11-28 letters from people",
            "ALTER TABLE letter ADD COLUMN is_from_people BIGINT NOT NULL DEFAULT 0;"
        ),
        Migration(
            "2026-11-28 letters from people 2 names",
            """
            ALTER TABLE letter ADD COLUMN people TEXT;
            UPDATE letter SET people = '' WHERE is_from_people = 1;
            ALTER TABLE letter DROP COLUMN is_from_people;
            CREATE INDEX letter_of_people ON letter (message_key) WHERE people IS NOT NULL;
            """
        ),
    ]
}
