import Kernel
import People
import Storage

/// How much waits on each desk of a lead; each counted to 1,000 and no further, so that it costs the same in any area.
package struct DeskCounts: Sendable, Equatable {
    package let screener: Int
    package let unsorted: Int
    package let withForum: Int
    package let held: Int
    package let late: Int
    package let moderation: Int
    /// Mails that could not be placed.
    package let heldMail: Int
    /// Messages of new senders that a lead keeps out.
    package let keptOut: Int
    /// Messages hidden for safety: for the named lead alone.
    package let worries: Int

    /// Counting goes no further: 1,001 says "more than 1,000".
    package static let most = 1000

    /// - Parameter sight: what of the area is the forum's whose desks they are; late is counted of all.
    package init(of area: ID<LocalArea>, _ sight: ForumSight, asOf today: Day, in reader: any Reader) throws {
        func count(_ rows: SQL) throws -> Int {
            try reader.row("SELECT COUNT(*) AS found FROM (\(rows) LIMIT 1001) AS counted")?["found"] ?? 0
        }
        func desk(_ desk: Point.Desk) throws -> Int {
            try count("SELECT id FROM point WHERE owed_by = \(sight.group) AND desk = \(desk)")
        }
        screener = try count(
            """
            SELECT id FROM message
             WHERE area_id = \(area) AND screening = 'waiting' AND is_hidden = 0 AND \(sight.messages)
            """
        )
        unsorted = try desk(.unsorted)
        withForum = try desk(.withForum)
        held = try desk(.held)
        late = try count(
            "SELECT id FROM point WHERE area_id = \(area) AND is_open = 1 AND answer_due_on < \(today)"
        )
        moderation = try count(
            "SELECT id FROM point WHERE area_id = \(area) AND waits_for_moderation = 1 AND \(sight.points)"
        )
        heldMail = try count(
            "SELECT id FROM message WHERE area_id = \(area) AND held_because IS NOT NULL AND \(sight.mails)"
        )
        keptOut = try count(
            """
            SELECT id FROM message
             WHERE area_id = \(area) AND screening = 'kept-out' AND is_hidden = 0 AND \(sight.messages)
            """
        )
        worries = try count("SELECT id FROM message WHERE area_id = \(area) AND is_hidden = 1")
    }
}
