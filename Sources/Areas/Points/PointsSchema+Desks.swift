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
}
