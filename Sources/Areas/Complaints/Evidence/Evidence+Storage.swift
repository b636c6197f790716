import Kernel
import Points
import Storage

extension Evidence {
    /// What a complaint has as evidence, in the order it was added.
    package static func all(of complaint: ID<Complaint>, in reader: any Reader) throws -> [Evidence] {
        var issues: [Int: [Int]] = [:]
        let links = try reader.rows(
            "SELECT evidence, issue FROM complaint_evidence_issue WHERE complaint_id = \(complaint) ORDER BY issue"
        )
        for row in links { issues[try row["evidence"], default: []].append(try row["issue"]) }
        return try reader.rows(
            """
            SELECT evidence, set_at, title, happened_on, message_id, sha256, name, media_type, size
              FROM complaint_evidence
             WHERE complaint_id = \(complaint)
             ORDER BY evidence
            """
        ).map { row in
            let key: Int = try row["evidence"]
            return Evidence(
                complaint: complaint,
                key: key,
                setAt: try row["set_at"],
                title: try row["title"],
                on: try row["happened_on"],
                what: try What(row),
                issues: issues[key] ?? []
            )
        }
    }

    /// Writes it in place of what was there under its key.
    func save(in writer: any Writer) throws {
        try Evidence.remove(key, of: complaint, in: writer)
        try writer.run(
            """
            INSERT INTO complaint_evidence (complaint_id, evidence, set_at, title, happened_on, message_id, sha256,
                                            name, media_type, size)
            VALUES (\(complaint), \(key), \(setAt), \(title), \(on), \(message), \(file?.sha256), \(file?.name),
                    \(file?.mediaType), \(file?.size))
            """
        )
        for issue in issues {
            try writer.run(
                """
                INSERT INTO complaint_evidence_issue (complaint_id, evidence, issue)
                VALUES (\(complaint), \(key), \(issue))
                """
            )
        }
    }

    static func remove(_ key: Int, of complaint: ID<Complaint>, in writer: any Writer) throws {
        try writer.run("DELETE FROM complaint_evidence_issue WHERE complaint_id = \(complaint) AND evidence = \(key)")
        try writer.run("DELETE FROM complaint_evidence WHERE complaint_id = \(complaint) AND evidence = \(key)")
    }

    /// Clears what still shows of the words that a change wrote.
    static func eraseWords(of complaint: ID<Complaint>, _ key: Int, setAt version: Int, in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE complaint_evidence SET title = NULL, name = NULL
             WHERE complaint_id = \(complaint) AND evidence = \(key) AND set_at = \(version)
            """
        )
    }
}

extension Evidence.What {
    fileprivate init(_ row: Row) throws {
        if let message: ID<Message> = try row["message_id"] {
            self = .message(message)
        } else {
            self = .file(
                Evidence.File(
                    sha256: try row["sha256"],
                    name: try row["name"],
                    mediaType: try row["media_type"],
                    size: try row["size"]
                )
            )
        }
    }
}
