import Kernel
import People
import Storage

/// A service that has what families sent, and from which nothing at all has come for 30 days.
///
/// Nobody notes it: it follows from days that are written down anyway, and ends by itself with the first word.
struct SilentService: Sendable, Equatable {
    /// Calendar days without a word.
    static let days = 30

    let group: Group
    /// The day of its last word, of whatever kind; nil where none ever came.
    let lastWord: Day?
    /// The day on which it got what is due first of what it still has.
    let heldSince: Day

    /// The silent services of an area.
    static func all(in area: ID<LocalArea>, on today: Day, _ reader: any Reader) throws -> [SilentService] {
        try Group.all(in: area, reader).compactMap { try SilentService($0, on: today, in: reader) }
    }

    /// Nil where it speaks, or nothing waits for a word of it.
    init?(_ group: Group, on today: Day, in reader: any Reader) throws {
        guard group.side == .services else { return nil }
        let limit = today + -Self.days
        let word = try Self.lastWord(of: group.id, in: reader)
        if let word, word > limit { return nil }
        guard let held = try Self.heldSince(group.id, until: limit, on: today, in: reader) else { return nil }
        self.group = group
        lastWord = word
        heldSince = held
    }

    /// What it did on a page or by mail, a person's mail from it, and what it said of its commitments; no machine's mail.
    private static func lastWord(of group: ID<Group>, in reader: any Reader) throws -> Day? {
        try reader.row(
            """
            SELECT MAX(said_on) AS last
              FROM (SELECT MAX(happened_on) AS said_on FROM point_history WHERE by_group_id = \(group)
                    UNION ALL
                    SELECT MAX(happened_on) FROM commitment_history WHERE by_group_id = \(group)
                    UNION ALL
                    SELECT MAX(sent_on) FROM message WHERE group_id = \(group) AND automatic IS NULL) AS words
            """
        )?["last"]
    }

    /// When the service got the open point due first that it has had for so long and that waits for its word: not one of which
    /// it has asked families what they mean, or for which a later day was promised that is still to come.
    private static func heldSince(
        _ group: ID<Group>,
        until limit: Day,
        on today: Day,
        in reader: any Reader
    ) throws -> Day? {
        try reader.row(
            """
            SELECT sent_on
              FROM point
             WHERE owed_by = \(group) AND queued_under IS NOT NULL AND is_hidden = 0 AND sent_on <= \(limit)
                   AND reply <> 'clarification-asked' AND (promised_on IS NULL OR promised_on < \(today))
                   AND NOT EXISTS (SELECT 1 FROM point_history
                                    WHERE point_history.point_id = point.id
                                          AND point_history.kind = \(PointTransferred.kind)
                                          AND point_history.happened_on > \(limit))
             ORDER BY queued_under, id
             LIMIT 1
            """
        )?["sent_on"]
    }
}

extension PointsSchema {
    /// When a group spoke last.
    static let lastWords = """
        CREATE INDEX point_history_by_group_id ON point_history (by_group_id, happened_on) WHERE by_group_id IS NOT NULL;
        CREATE INDEX message_by_group_id ON message (group_id, sent_on) WHERE group_id IS NOT NULL;
        """
}
