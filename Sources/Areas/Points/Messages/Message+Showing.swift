import Kernel
import People
import Storage

/// Which messages a group may show to others as evidence: those it may read.
extension Message {
    /// The messages of some threads that a group may read, the oldest first.
    package static func all(
        in threads: some Collection<ID<MessageThread>>,
        readBy group: ID<Group>,
        limit: Int = 200,
        _ reader: any Reader
    ) throws -> [Message] {
        guard !threads.isEmpty else { return [] }
        return try reader.rows(
            """
            SELECT \(columns)
              FROM message
             WHERE thread_id IN \(list: threads) AND \(isRead(by: group))
             ORDER BY sent_on, id
             LIMIT \(limit)
            """
        ).map(Message.init(row:))
    }

    /// The message, where it is the area's and a group may read it.
    package static func find(
        _ id: ID<Message>,
        in area: ID<LocalArea>,
        readBy group: ID<Group>,
        _ reader: any Reader
    ) throws -> Message? {
        try reader.row(
            "SELECT \(columns) FROM message WHERE id = \(id) AND area_id = \(area) AND \(isRead(by: group))"
        ).map(Message.init(row:))
    }

    private static func isRead(by group: ID<Group>) -> SQL {
        """
        is_hidden = 0 AND held_because IS NULL AND automatic IS NULL AND screening <> 'kept-out'
        AND \(ForumSight(of: group).messages)
        """
    }
}
