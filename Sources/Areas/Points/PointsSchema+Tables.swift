import Record

extension PointsSchema {
    /// Rows that follow from entries alone.
    package static let tables = workTables + nudgeTables

    private static let workTables = [
        ProjectedTable(
            "promise",
            key: ["id"],
            columns: [
                "area_id", "group_id", "acknowledge_days", "answer_days", "answer_from", "clarification", "standing",
                "calendar", "valid_from_on", "document",
            ]
        ),
        ProjectedTable("calendar_holiday", key: ["area_id", "holiday_on", "division"], columns: ["title", "version"]),
        ProjectedTable(
            "message",
            key: ["id"],
            columns: [
                "area_id", "thread_id", "digest", "channel", "sent_on", "sent_at", "received_at", "group_id",
                "sender_name", "sender_address", "subject", "subject_base", "new_text", "automatic", "held_because",
                "visibility", "chosen", "screening", "is_hidden", "language", "stands_for", "sender_check",
                "is_unverified",
            ]
        ),
        ProjectedTable(
            "message_recipient",
            key: ["message_id", "position"],
            columns: ["field", "name", "address", "group_id"]
        ),
        ProjectedTable(
            "message_attachment",
            key: ["message_id", "position"],
            columns: ["name", "media_type", "size", "sha256", "words", "words_position", "is_shown"]
        ),
        ProjectedTable("message_original", key: ["area_id", "sha256"], columns: ["message_id", "position"]),
        ProjectedTable("message_mention", key: ["area_id", "mention"], columns: ["thread_id", "message_id"]),
        ProjectedTable(
            "point",
            key: ["id"],
            columns: [
                "area_id", "reference", "message_id", "asked_by", "asked_on", "owed_by", "words", "topic", "visibility",
                "is_open", "promise_id", "started_on", "acknowledgement_due_on", "acknowledgement_met_on",
                "rule_due_on", "policy_due_on", "promised_on", "answer_due_on", "answered_on", "stopped_on",
                "stopped_left", "resumed_on", "resumed_left", "reply", "reply_on", "reply_words", "answer",
                "answer_promised_on", "answer_passed_to", "verdict", "standing", "standing_on", "merged_into",
                "with_forum_since", "meant_for", "is_held", "sent_on", "theme", "desk", "queued_under", "chosen",
                "shown_name", "screening", "is_hidden", "publication", "publication_on", "publication_ground",
                "public_words", "moderated_by", "is_appealed", "waits_for_moderation", "reply_next",
                "replies_to_match", "nudged_rung", "nudged_due_on", "nudged_on", "nudge_due_on",
                "acknowledgement_nudged_rung", "acknowledgement_nudged_due_on", "acknowledgement_nudged_on",
                "acknowledgement_nudge_due_on", "acknowledgement_requested_due_on",
                "acknowledgement_request_due_on", "forum_id",
            ],
            reference: "reference"
        ),
        ProjectedTable(
            "point_history",
            key: ["point_id", "position"],
            columns: ["kind", "happened_on", "by_group_id", "words", "until_on", "message_id"]
        ),
        ProjectedTable(
            "point_hold",
            key: ["point_id", "number"],
            columns: ["held_on", "by_group_id", "reason", "released_on"]
        ),
        ProjectedTable(
            "message_kept_out",
            key: ["message_id", "number"],
            columns: ["kept_out_on", "by_group_id", "reason"]
        ),
        ProjectedTable(
            "message_worry",
            key: ["message_id", "number"],
            columns: ["raised_on", "by_group_id", "words", "read_on", "outcome"]
        ),
        ProjectedTable(
            "message_widening",
            key: ["message_id"],
            columns: ["asked_on", "by_group_id", "words", "answered_on", "agreed"]
        ),
        ProjectedTable("point_number", key: ["area_id", "year"], columns: ["last"]),
    ]
}
