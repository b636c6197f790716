import Kernel
import Mail
import People
import Storage

/// Writes to whoever asked and gave a mailbox that is theirs: what came, below their own words, and the way to it.
///
/// What is to be told follows from the lines of points and from how far was looked: a second look tells nothing.
struct AskerNews {
    let area: LocalArea
    let writer: any Writer

    /// What is worth a mail to who asked.
    private static let kinds = [
        PointAcknowledged.kind, PointAnswered.kind, PointExtended.kind, ClarificationAsked.kind, PointTransferred.kind,
    ]

    /// Tells what is new of so many lines.
    ///
    /// - Returns: how many letters were written.
    func tell(atMost limit: Int) throws -> Int {
        let newest = try DigestNews.newest(in: area.id, writer)
        guard let mark = try mark() else {
            try set(newest)
            return 0
        }
        let waiting = try waiting(since: mark, limit)
        guard let words = try AreaWords(area.slug, asOf: writer.world.today, in: writer) else { return 0 }
        for line in waiting { try send(line, words) }
        try set(waiting.count < limit ? newest : waiting.last?.line.position ?? newest)
        return waiting.count
    }

    private struct Waiting {
        let line: HistoryLine
        let message: ID<Message>
        let email: String
    }

    /// Only of mailboxes whose owner has opened the link: what was asked is nobody else's.
    private func waiting(since position: Int64, _ limit: Int) throws -> [Waiting] {
        try writer.rows(
            """
            SELECT point_history.point_id, point_history.position, point_history.kind, point_history.happened_on,
                   point_history.by_group_id, point_history.words, point_history.until_on,
                   point_history.message_id, point.message_id AS asked_in, private_link.email AS email
              FROM point_history
              JOIN point ON point.id = point_history.point_id
              JOIN private_link ON private_link.message_id = point.message_id
             WHERE point_history.position > \(position) AND point.area_id = \(area.id) AND point.is_hidden = 0
                   AND private_link.email IS NOT NULL AND private_link.confirmed_at IS NOT NULL
                   AND point_history.kind IN \(list: Self.kinds)
             ORDER BY point_history.position, private_link.secret_hash
             LIMIT \(limit)
            """
        ).map { row in
            Waiting(line: try HistoryLine(row: row), message: try row["asked_in"], email: try row["email"])
        }
    }

    private func send(_ waiting: Waiting, _ words: AreaWords) throws {
        guard let point = try Point.find(waiting.line.point, in: writer) else { return }
        // Links are kept as hashes, so each letter has one of its own.
        let secret = AddressSecret(writer.world)
        try PrivateLink.make(secret, to: waiting.message, in: area.id, writer)
        let letter = AskerLetter(point, waiting.line, secret, words).letter(to: waiting.email)
        try writer.send(letter, once: "asker \(area.id) \(waiting.line.position) \(waiting.email)")
    }

    private func mark() throws -> Int64? {
        try writer.row("SELECT position FROM asker_mark WHERE area_id = \(area.id)")?["position"]
    }

    private func set(_ position: Int64) throws {
        try writer.run(
            """
            INSERT INTO asker_mark (area_id, position) VALUES (\(area.id), \(position))
            ON CONFLICT (area_id) DO UPDATE SET position = \(position)
            """
        )
    }
}

extension PointsSchema {
    /// How far who asked was told; not on the record.
    static let askers = """
        CREATE TABLE asker_mark (
            area_id BIGINT PRIMARY KEY,
            position BIGINT NOT NULL
        );
        """
}
