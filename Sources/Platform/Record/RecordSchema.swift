import Storage

/// The record's tables.
package enum RecordSchema {
    /// `record_node` holds the hashes of tiles above the leaves'; the leaves' own stand with the entries.
    package static let migrations = [
        Migration(
            "2026-11-22 record",
            """
            CREATE TABLE record_log (
                id BIGINT PRIMARY KEY,
                name TEXT NOT NULL UNIQUE,
                origin TEXT NOT NULL UNIQUE,
                verifier_key TEXT NOT NULL,
                size BIGINT NOT NULL CHECK (size >= 0),
                edge BYTEA NOT NULL,
                private_count BIGINT NOT NULL CHECK (private_count >= 0),
                checkpoint TEXT
            );
            CREATE TABLE record_entry (
                log_id BIGINT NOT NULL REFERENCES record_log (id),
                position BIGINT NOT NULL CHECK (position >= 0),
                leaf TEXT NOT NULL,
                hash BYTEA NOT NULL,
                digests TEXT NOT NULL,
                facts TEXT,
                facts_salt BYTEA,
                originals TEXT,
                originals_salt BYTEA,
                who TEXT,
                who_salt BYTEA,
                words TEXT,
                words_salt BYTEA,
                PRIMARY KEY (log_id, position)
            );
            CREATE TABLE record_node (
                log_id BIGINT NOT NULL REFERENCES record_log (id),
                level BIGINT NOT NULL CHECK (level > 0),
                number BIGINT NOT NULL CHECK (number >= 0),
                hash BYTEA NOT NULL,
                PRIMARY KEY (log_id, level, number)
            );
            CREATE TABLE record_private (
                log_id BIGINT NOT NULL REFERENCES record_log (id),
                number BIGINT NOT NULL CHECK (number > 0),
                after BIGINT NOT NULL,
                happened_at BIGINT NOT NULL,
                kind TEXT NOT NULL,
                refs TEXT NOT NULL,
                facts TEXT,
                originals TEXT,
                who TEXT,
                words TEXT,
                PRIMARY KEY (log_id, number)
            );
            """
        ),
        Migration(
            "2026-11-22 record 2 keys",
            """
            CREATE TABLE record_key (
                log_id BIGINT NOT NULL REFERENCES record_log (id),
                position BIGINT NOT NULL,
                verifier_key TEXT NOT NULL,
                PRIMARY KEY (log_id, position)
            );
            """
        ),
        Migration(
            "2026-11-22 record 3 signed",
            """
            ALTER TABLE record_log ADD COLUMN is_signed BIGINT NOT NULL DEFAULT 0;
            UPDATE record_log SET is_signed = 1 WHERE checkpoint IS NOT NULL;
            """
        ),
    ]

    /// The kinds of entry that the record itself writes, beside those that only it can apply.
    package static let events: [any Event.Type] = [KeyChanged.self]

    /// `record_key` holds the keys a log had before, each with the place of the entry that took it away.
    package static let tables = [ProjectedTable("record_key", key: ["log_id", "position"], columns: ["verifier_key"])]
}
