extension PointsSchema {
    /// Whose answer comes at which secret address; not on the record.
    static let replyAddresses = """
        CREATE TABLE reply_address (
            secret_hash TEXT NOT NULL PRIMARY KEY,
            area_id BIGINT NOT NULL REFERENCES area (id),
            message_id BIGINT NOT NULL,
            person_id BIGINT,
            group_id BIGINT,
            made_at BIGINT NOT NULL
        );
        CREATE INDEX reply_address_by_message_id ON reply_address (message_id);
        """

    /// What is known of who sent a mail.
    static let senders = """
        ALTER TABLE message ADD COLUMN sender_check TEXT;
        ALTER TABLE message ADD COLUMN is_unverified BIGINT NOT NULL DEFAULT 0;
        """

    /// The way to whether a sender was let in before, past all that wait: a stranger may write a thousand times.
    static let sendersLetIn = """
        DROP INDEX message_by_sender_address;
        CREATE INDEX message_by_sender_address ON message (area_id, sender_address, screening, held_because);
        """

    /// The ways to take back what was understood from mails; not on the record.
    static let replyUndos = """
        CREATE TABLE reply_undo (
            secret_hash TEXT NOT NULL,
            point_id BIGINT NOT NULL,
            area_id BIGINT NOT NULL REFERENCES area (id),
            message_id BIGINT NOT NULL,
            group_id BIGINT,
            party_name TEXT,
            state TEXT NOT NULL,
            position BIGINT NOT NULL,
            made_at BIGINT NOT NULL,
            PRIMARY KEY (secret_hash, point_id)
        );
        CREATE INDEX reply_undo_by_made_at ON reply_undo (made_at);
        """
}
