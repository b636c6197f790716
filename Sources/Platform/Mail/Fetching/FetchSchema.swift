import Storage

/// The tables of mailboxes that mail is fetched from, and of test mails that are to come back; none is on the record.
package enum FetchSchema {
    package static let migrations = [
        Migration(
            "2026-11-22 mailboxes",
            """
            CREATE TABLE mailbox_fetch (
                box TEXT PRIMARY KEY,
                validity BIGINT,
                last_number BIGINT NOT NULL,
                looked_at BIGINT,
                trouble TEXT,
                trouble_at BIGINT
            );
            CREATE TABLE mailbox_fetch_left (
                box TEXT NOT NULL,
                number BIGINT NOT NULL,
                tries BIGINT NOT NULL,
                due_at BIGINT,
                why TEXT NOT NULL,
                PRIMARY KEY (box, number)
            );
            CREATE INDEX mailbox_fetch_left_by_due_at ON mailbox_fetch_left (box, due_at);
            CREATE TABLE mail_trial (
                secret TEXT PRIMARY KEY,
                made_at BIGINT NOT NULL,
                came_at BIGINT
            );
            """
        )
    ]
}
