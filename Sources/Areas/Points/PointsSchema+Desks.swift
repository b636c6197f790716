extension PointsSchema {
    /// What happens next as an officer says it, and the replies by mail that wait for somebody to say what they answer.
    static let replies = """
        ALTER TABLE point ADD COLUMN reply_next TEXT;
        ALTER TABLE point ADD COLUMN replies_to_match BIGINT NOT NULL DEFAULT 0;
        UPDATE point
           SET replies_to_match = (
                   SELECT COUNT(*)
                     FROM point_history AS noted
                    WHERE noted.point_id = point.id AND noted.kind = 'point.reply-noted'
                      AND NOT EXISTS (
                              SELECT 1
                                FROM point_history AS answered
                               WHERE answered.point_id = point.id AND answered.kind = 'point.answered'
                                 AND answered.position > noted.position));
        CREATE INDEX point_by_replies_to_match ON point (area_id, id) WHERE replies_to_match > 0 AND is_open = 1;
        """

    /// What a service keeps for its own work: not on the record, since nothing follows from it.
    static let workbench = """
        CREATE TABLE reply_template (
            group_id BIGINT NOT NULL REFERENCES area_group (id),
            number BIGINT NOT NULL,
            title TEXT NOT NULL,
            kind TEXT NOT NULL,
            words TEXT NOT NULL,
            next_words TEXT NOT NULL,
            PRIMARY KEY (group_id, number)
        );
        CREATE TABLE writing_hint (
            point_id BIGINT NOT NULL,
            person_id BIGINT NOT NULL,
            group_id BIGINT NOT NULL,
            at BIGINT NOT NULL,
            PRIMARY KEY (point_id, person_id)
        );
        CREATE INDEX writing_hint_by_at ON writing_hint (at);
        """

    /// Which forum of several a point was said to.
    static let forums = """
        ALTER TABLE point ADD COLUMN forum_id BIGINT;
        UPDATE point SET forum_id = owed_by WHERE with_forum_since IS NOT NULL;
        UPDATE point
           SET forum_id = (SELECT MIN(sent.by_group_id) FROM point_history AS sent
                            WHERE sent.point_id = point.id AND sent.kind = 'point.sent')
         WHERE with_forum_since IS NULL;
        UPDATE commitment_origin
           SET forum_id = (SELECT point.forum_id FROM point
                            WHERE point.area_id = commitment_origin.area_id
                              AND point.reference = commitment_origin.reference);
        CREATE INDEX point_by_own_desk ON point (owed_by, desk, id) WHERE desk IS NOT NULL;
        """

    /// What the forum asks of those who spoke to it alone.
    static let widening = """
        CREATE TABLE message_widening (
            message_id BIGINT PRIMARY KEY REFERENCES message (id),
            asked_on TEXT NOT NULL,
            by_group_id BIGINT,
            words TEXT,
            answered_on TEXT,
            agreed BIGINT NOT NULL
        );
        CREATE INDEX private_link_by_message_id ON private_link (message_id);
        CREATE INDEX point_by_clarification ON point (area_id, id) WHERE reply = 'clarification-asked' AND is_open = 1;
        """
}
