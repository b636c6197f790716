import Storage

/// The table of turns; it can go without a trace.
package enum JobsSchema {
    package static let migrations = [
        Migration(
            "2026-11-22 jobs",
            """
            CREATE TABLE job_turn (
                job TEXT PRIMARY KEY,
                holder TEXT,
                held_until BIGINT NOT NULL,
                ended_at BIGINT
            );
            """
        )
    ]
}
