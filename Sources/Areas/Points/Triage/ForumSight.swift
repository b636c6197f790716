import Kernel
import People
import Storage

/// What of an area is one forum's: what was said to it, what it asked, and what was said to no forum in particular.
///
/// Where an area has several forums, none sees what was said to another.
package struct ForumSight: Sendable {
    let group: ID<Group>

    package init(of group: ID<Group>) { self.group = group }

    /// Of points.
    var points: SQL {
        """
        (owed_by = \(group) OR asked_by = \(group) OR forum_id = \(group)
         OR asked_by IS NULL AND forum_id IS NULL AND with_forum_since IS NULL)
        """
    }

    /// Of points that people outside every group asked.
    var pointsOfOthers: SQL {
        "asked_by IS NULL AND (forum_id = \(group) OR forum_id IS NULL AND with_forum_since IS NULL)"
    }

    /// Of messages: with points, where all of those are; without, as mails are.
    var messages: SQL {
        // Who asked may be nobody's group, and what is not equal to nothing is not known: hence not `NOT`.
        """
        (NOT EXISTS (SELECT 1 FROM point WHERE point.message_id = message.id AND \(points) IS NOT TRUE)
         AND (EXISTS (SELECT 1 FROM point WHERE point.message_id = message.id) OR \(mails)))
        """
    }

    /// Of mails without a point: those from or to the forum, and those that name no group of families at all.
    var mails: SQL {
        """
        (group_id = \(group)
         OR EXISTS (SELECT 1 FROM message_recipient AS written
                     WHERE written.message_id = message.id AND written.group_id = \(group))
         OR NOT EXISTS (SELECT 1 FROM area_group AS named
                         WHERE named.side <> \(Side.services)
                           AND (named.id = message.group_id
                                OR named.id IN (SELECT written.group_id FROM message_recipient AS written
                                                 WHERE written.message_id = message.id))))
        """
    }

    /// The same of a point that was read.
    func holds(_ point: Point) -> Bool {
        if point.owedBy == group || point.askedBy == group || point.forum == group { return true }
        return point.askedBy == nil && point.forum == nil && point.withForum == nil
    }

    /// The same of a mail without a point.
    func holds(_ mail: Message, in reader: any Reader) throws -> Bool {
        try reader.row("SELECT id FROM message WHERE id = \(mail.id) AND \(mails)") != nil
    }
}
