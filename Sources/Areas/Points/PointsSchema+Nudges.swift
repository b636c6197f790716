import Record

extension PointsSchema {
    /// When whom is told of an answer that is due, and what was told of each point.
    static let nudges = """
        CREATE TABLE nudge_ladder (
            area_id BIGINT NOT NULL REFERENCES area (id),
            position BIGINT NOT NULL,
            soon_days BIGINT NOT NULL,
            late_days BIGINT NOT NULL,
            very_late_days BIGINT NOT NULL,
            set_on TEXT NOT NULL,
            by_group_id BIGINT NOT NULL,
            document TEXT,
            PRIMARY KEY (area_id, position)
        );
        ALTER TABLE point ADD COLUMN nudged_rung BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE point ADD COLUMN nudged_due_on TEXT;
        ALTER TABLE point ADD COLUMN nudged_on TEXT;
        ALTER TABLE point ADD COLUMN nudge_due_on TEXT;
        UPDATE point SET nudge_due_on = answer_due_on WHERE is_open = 1 AND is_hidden = 0;
        CREATE INDEX point_by_nudge_due_on ON point (area_id, nudge_due_on, id) WHERE nudge_due_on IS NOT NULL;
        CREATE INDEX point_by_nudged_rung ON point (owed_by, answer_due_on, id)
         WHERE is_open = 1 AND is_hidden = 0 AND nudged_rung > 0;
        """

    /// The same of acknowledgements; and whatever somebody was told of, by either clock.
    static let acknowledgementNudges = """
        ALTER TABLE point ADD COLUMN acknowledgement_nudged_rung BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE point ADD COLUMN acknowledgement_nudged_due_on TEXT;
        ALTER TABLE point ADD COLUMN acknowledgement_nudged_on TEXT;
        ALTER TABLE point ADD COLUMN acknowledgement_nudge_due_on TEXT;
        UPDATE point SET acknowledgement_nudge_due_on = acknowledgement_due_on
         WHERE is_open = 1 AND is_hidden = 0 AND acknowledgement_met_on IS NULL;
        CREATE INDEX point_by_acknowledgement_nudge_due_on ON point (area_id, acknowledgement_nudge_due_on, id)
         WHERE acknowledgement_nudge_due_on IS NOT NULL;
        DROP INDEX point_by_nudged_rung;
        CREATE INDEX point_by_told ON point (owed_by, answer_due_on, id)
         WHERE is_open = 1 AND is_hidden = 0 AND (nudged_rung > 0 OR acknowledgement_nudged_rung > 0);
        """

    /// Of which acknowledgement a service's mailbox is to be asked, and for which day it was.
    static let acknowledgementRequests = """
        ALTER TABLE point ADD COLUMN acknowledgement_requested_due_on TEXT;
        ALTER TABLE point ADD COLUMN acknowledgement_request_due_on TEXT;
        UPDATE point SET acknowledgement_request_due_on = acknowledgement_due_on
         WHERE is_open = 1 AND is_hidden = 0 AND acknowledgement_met_on IS NULL;
        CREATE INDEX point_by_acknowledgement_request_due_on ON point (area_id, acknowledgement_request_due_on, id)
         WHERE acknowledgement_request_due_on IS NOT NULL;
        """

    static let nudgeTables = [
        ProjectedTable(
            "nudge_ladder",
            key: ["area_id", "position"],
            columns: ["soon_days", "late_days", "very_late_days", "set_on", "by_group_id", "document"]
        )
    ]
}
