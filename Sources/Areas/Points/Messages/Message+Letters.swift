import Kernel
import Mail
import People
import Storage

extension Message {
    /// The messages of the threads that answer letters of ours, the oldest first; at most 200.
    ///
    /// - Parameter keys: what the letters' Message-IDs begin with, before the `@` (`MessageKey`).
    package static func all(answering keys: [String], in area: ID<LocalArea>, _ reader: any Reader) throws -> [Message]
    {
        var threads: Set<ID<MessageThread>> = []
        for key in keys {
            // Whatever host stood behind the `@` when the letter went out: "A" comes right after "@".
            let rows = try reader.rows(
                """
                SELECT DISTINCT thread_id
                  FROM message_mention
                 WHERE area_id = \(area) AND mention >= \("\(key)@") AND mention < \("\(key)A")
                """
            )
            for row in rows { threads.insert(try row["thread_id"]) }
        }
        guard !threads.isEmpty else { return [] }
        return try reader.rows(
            """
            SELECT \(columns)
              FROM message
             WHERE thread_id IN \(list: threads.sorted())
             ORDER BY sent_on, sent_at, id
             LIMIT 200
            """
        ).map(Message.init(row:))
    }
}
