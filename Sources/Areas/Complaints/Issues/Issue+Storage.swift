import Kernel
import Storage

extension Issue {
    /// The issues of a complaint, in their order.
    package static func all(of complaint: ID<Complaint>, in reader: any Reader) throws -> [Issue] {
        let points = try pointsByKey(of: complaint, in: reader)
        let lines = try linesByKey(of: complaint, in: reader)
        return try reader.rows(
            """
            SELECT issue, place, written_at, title, from_on, until_on
              FROM complaint_issue
             WHERE complaint_id = \(complaint)
             ORDER BY place
            """
        ).map { row in
            let key: Int = try row["issue"]
            var text = Text(try row["title"])
            text.from = try row["from_on"]
            text.until = try row["until_on"]
            text.points = points[key] ?? []
            text.lines = lines[key] ?? []
            return Issue(
                complaint: complaint,
                key: key,
                place: try row["place"],
                writtenAt: try row["written_at"],
                text: text
            )
        }
    }

    private static func pointsByKey(of complaint: ID<Complaint>, in reader: any Reader) throws -> [Int: [Reference]] {
        var found: [Int: [Reference]] = [:]
        let rows = try reader.rows(
            """
            SELECT issue, reference FROM complaint_issue_point
             WHERE complaint_id = \(complaint) ORDER BY issue, position
            """
        )
        for row in rows { found[try row["issue"], default: []].append(try row["reference"]) }
        return found
    }

    private static func linesByKey(of complaint: ID<Complaint>, in reader: any Reader) throws -> [Int: [IssueLine]] {
        var found: [Int: [IssueLine]] = [:]
        let rows = try reader.rows(
            """
            SELECT issue, kind, detail, happened_on, named, words
              FROM complaint_line
             WHERE complaint_id = \(complaint)
             ORDER BY issue, position
            """
        )
        for row in rows {
            guard let kind = IssueLine.Kind(try row["kind"], try row["detail"]) else {
                throw StorageError.unexpectedValue(column: "kind")
            }
            let line = IssueLine(kind, on: try row["happened_on"], named: try row["named"], try row["words"])
            found[try row["issue"], default: []].append(line)
        }
        return found
    }

    /// Writes it in place of what was there under its key.
    func save(in writer: any Writer) throws {
        try Issue.clear(key, of: complaint, in: writer)
        try writer.run(
            """
            INSERT INTO complaint_issue (complaint_id, issue, place, written_at, title, from_on, until_on)
            VALUES (\(complaint), \(key), \(place), \(writtenAt), \(text.title), \(text.from), \(text.until))
            """
        )
        for (position, point) in text.points.enumerated() {
            try writer.run(
                """
                INSERT INTO complaint_issue_point (complaint_id, issue, position, reference)
                VALUES (\(complaint), \(key), \(position), \(point))
                """
            )
        }
        for (position, line) in text.lines.enumerated() {
            try writer.run(
                """
                INSERT INTO complaint_line (complaint_id, issue, position, kind, detail, happened_on, named, words)
                VALUES (\(complaint), \(key), \(position), \(line.kind.word.rawValue), \(line.kind.detail),
                        \(line.on), \(line.named), \(line.words))
                """
            )
        }
    }

    private static func clear(_ key: Int, of complaint: ID<Complaint>, in writer: any Writer) throws {
        try writer.run("DELETE FROM complaint_line WHERE complaint_id = \(complaint) AND issue = \(key)")
        try writer.run("DELETE FROM complaint_issue_point WHERE complaint_id = \(complaint) AND issue = \(key)")
        try writer.run("DELETE FROM complaint_issue WHERE complaint_id = \(complaint) AND issue = \(key)")
    }

    /// Takes it out, and moves those after it up.
    static func remove(_ key: Int, of complaint: ID<Complaint>, in writer: any Writer) throws {
        try clear(key, of: complaint, in: writer)
        try writer.run("DELETE FROM complaint_evidence_issue WHERE complaint_id = \(complaint) AND issue = \(key)")
        for (place, issue) in try all(of: complaint, in: writer).enumerated() where issue.place != place + 1 {
            try move(issue.key, of: complaint, to: place + 1, in: writer)
        }
    }

    static func move(_ key: Int, of complaint: ID<Complaint>, to place: Int, in writer: any Writer) throws {
        try writer.run(
            "UPDATE complaint_issue SET place = \(place) WHERE complaint_id = \(complaint) AND issue = \(key)"
        )
    }

    /// Clears what still shows of the words that a change wrote: nothing, where they were written anew since.
    static func eraseWords(of complaint: ID<Complaint>, _ key: Int, writtenAt version: Int, in writer: any Writer)
        throws
    {
        let changed = try writer.run(
            """
            UPDATE complaint_issue SET title = NULL
             WHERE complaint_id = \(complaint) AND issue = \(key) AND written_at = \(version)
            """
        )
        guard changed > 0 else { return }
        try writer.run(
            """
            UPDATE complaint_line SET words = NULL, named = NULL
             WHERE complaint_id = \(complaint) AND issue = \(key)
            """
        )
    }
}
