import Kernel
import People
import Storage

/// One line of a commitment's story, as the entry that brought it says.
package struct CommitmentLine: Sendable, Equatable {
    package let commitment: ID<Commitment>
    /// Where its entry stands in the log.
    package let position: Int64
    /// The entry's kind: `commitment.done`.
    package let kind: String
    package let on: Day
    package let by: ID<Group>?
    /// What was said; nil where nothing was, or where it has been erased.
    package let words: String?
    /// The day it names.
    package let until: Day?
    /// A document elsewhere that shows it.
    package var link: String?
    /// What was sent along, kept as it came.
    package var files: [CommitmentFile] = []
}

extension CommitmentLine {
    private init(row: Row) throws {
        commitment = try row["commitment_id"]
        position = try row["position"]
        kind = try row["kind"]
        on = try row["happened_on"]
        by = try row["by_group_id"]
        words = try row["words"]
        until = try row["until_on"]
        link = try row["link"]
    }

    /// What happened to a commitment, the oldest day first.
    package static func all(of commitment: ID<Commitment>, in reader: any Reader) throws -> [CommitmentLine] {
        let files = try CommitmentFile.all(of: commitment, in: reader)
        return try reader.rows(
            """
            SELECT commitment_id, position, kind, happened_on, by_group_id, words, until_on, link
              FROM commitment_history
             WHERE commitment_id = \(commitment)
             ORDER BY happened_on, position
            """
        ).map { row in
            var line = try CommitmentLine(row: row)
            line.files = files.filter { $0.position == line.position }
            return line
        }
    }

    func insert(in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO commitment_history (commitment_id, position, kind, happened_on, by_group_id, words, until_on,
                                            link)
            VALUES (\(commitment), \(position), \(kind), \(on), \(by), \(words), \(until), \(link))
            """
        )
    }

    static func eraseWords(of commitment: ID<Commitment>, position: Int64, in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE commitment_history SET words = NULL, link = NULL
             WHERE commitment_id = \(commitment) AND position = \(position)
            """
        )
    }

    /// Whether nothing of these kinds was recorded of it since: then what was said is what the commitment shows.
    static func isLast(
        position: Int64,
        of commitment: ID<Commitment>,
        among kinds: [String],
        in reader: any Reader
    ) throws -> Bool {
        guard !kinds.isEmpty else { return false }
        return try reader.row(
            """
            SELECT position FROM commitment_history
             WHERE commitment_id = \(commitment) AND position > \(position) AND kind IN \(list: kinds) LIMIT 1
            """
        ) == nil
    }
}
