import Kernel
import People
import Storage

/// One line of a point's timeline, as the entry that brought it says.
package struct HistoryLine: Sendable, Equatable {
    package let point: ID<Point>
    /// Where its entry stands in the log.
    package let position: Int64
    /// The entry's kind: `point.answered`.
    package let kind: String
    package let on: Day
    package let by: ID<Group>?
    /// What was said; nil where nothing was, or where it has been erased.
    package let words: String?
    /// The day it names: promised, or due anew.
    package let until: Day?
    /// The message that brought it, where one did.
    package var message: ID<Message>?

    /// Whether one of these messages brought it.
    func isOf(_ messages: Set<ID<Message>>) -> Bool { message.map(messages.contains) ?? false }
}

extension HistoryLine {
    init(row: Row) throws {
        point = try row["point_id"]
        position = try row["position"]
        kind = try row["kind"]
        on = try row["happened_on"]
        by = try row["by_group_id"]
        words = try row["words"]
        until = try row["until_on"]
        message = try row["message_id"]
    }

    /// What happened to a point, the oldest day first.
    package static func all(of point: ID<Point>, in reader: any Reader) throws -> [HistoryLine] {
        // In the order of the key, which is most often that of the days too: the engine would sort them all the same.
        let lines = try reader.rows(
            """
            SELECT point_id, position, kind, happened_on, by_group_id, words, until_on, message_id
              FROM point_history
             WHERE point_id = \(point)
             ORDER BY position
            """
        ).map(HistoryLine.init(row:))
        guard zip(lines, lines.dropFirst()).contains(where: { $1.isBefore($0) }) else { return lines }
        return lines.sorted { $0.isBefore($1) }
    }

    private func isBefore(_ other: HistoryLine) -> Bool { (on, position) < (other.on, other.position) }

    func insert(in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO point_history (point_id, position, kind, happened_on, by_group_id, words, until_on,
                                       message_id)
            VALUES (\(point), \(position), \(kind), \(on), \(by), \(words), \(until),
                    \(message))
            """
        )
    }

    static func eraseWords(of point: ID<Point>, position: Int64, in writer: any Writer) throws {
        try writer.run(
            "UPDATE point_history SET words = NULL WHERE point_id = \(point) AND position = \(position)"
        )
    }

    /// Whether no later entry of the same kind is about the point: then what it said is what the point shows.
    static func isLast(
        of kind: String,
        position: Int64,
        of point: ID<Point>,
        in reader: any Reader
    ) throws -> Bool {
        let later = try reader.row(
            """
            SELECT position FROM point_history
             WHERE point_id = \(point) AND kind = \(kind) AND position > \(position) LIMIT 1
            """
        )
        return later == nil
    }
}
