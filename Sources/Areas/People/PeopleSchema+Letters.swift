import Storage

extension PeopleSchema {
    /// Letters are a part of mail and no more of People: what waits goes over, for so long as it is of use.
    static let lettersMoved = Migration(
        "2026-11-22 letters moved",
        """
        INSERT INTO letter (id, kind, to_address, subject, body, link, language, is_right_to_left, answers, once_key,
                            message_key, made_at, useful_until, state, due_at, tries, ended_at)
        SELECT id, kind, to_address, subject, body, link, 'en-GB', 0, '', once_key,
               'old-' || id, made_at,
               made_at + CASE WHEN kind = 'sign-in' THEN 1800000 ELSE 432000000 END,
               CASE WHEN sent_at IS NULL THEN 'queued' ELSE 'delivered' END,
               CASE WHEN sent_at IS NULL THEN made_at ELSE NULL END, 0, sent_at
          FROM outbox;
        DROP TABLE outbox;
        """
    )
}
