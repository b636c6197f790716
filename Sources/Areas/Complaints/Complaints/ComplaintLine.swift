import Kernel
import People
import Storage

/// One line of a complaint's story, as the entry that brought it says.
package struct ComplaintLine: Sendable, Equatable {
    package let complaint: ID<Complaint>
    /// Which change of the complaint it was.
    package let version: Int
    /// The entry's kind: `complaint.sent`.
    package let kind: String
    package let on: Day
    package let by: ID<Group>?
    /// What was said; nil where nothing was, or where it has been erased.
    package let words: String?
    /// The day it names.
    package let until: Day?
}

extension ComplaintLine {
    private init(row: Row) throws {
        complaint = try row["complaint_id"]
        version = try row["version"]
        kind = try row["kind"]
        on = try row["happened_on"]
        by = try row["by_group_id"]
        words = try row["words"]
        until = try row["until_on"]
    }

    /// What happened to a complaint, in the order it happened.
    package static func all(of complaint: ID<Complaint>, in reader: any Reader) throws -> [ComplaintLine] {
        try reader.rows(
            """
            SELECT complaint_id, version, kind, happened_on, by_group_id, words, until_on
              FROM complaint_history
             WHERE complaint_id = \(complaint)
             ORDER BY version
            """
        ).map(ComplaintLine.init(row:))
    }

    func insert(in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO complaint_history (complaint_id, version, kind, happened_on, by_group_id, words, until_on)
            VALUES (\(complaint), \(version), \(kind), \(on), \(by), \(words), \(until))
            """
        )
    }

    static func eraseWords(of act: ComplaintAct, in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE complaint_history SET words = NULL
             WHERE complaint_id = \(act.complaint) AND version = \(act.version)
            """
        )
    }
}
