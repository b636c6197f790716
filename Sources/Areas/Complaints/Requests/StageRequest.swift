import Kernel
import Record
import Storage

/// What was sent to ask for a later stage: the papers as they went out, and who got them.
package struct StageRequest: Sendable, Equatable {
    package let complaint: ID<Complaint>
    package let stage: Stage
    /// The letter, then the complaint's own papers where they went with it.
    package let papers: [SentPaper]
    package let recipients: [Recipient]
}

extension StageRequest {
    /// Nil where the stage was not asked for from here.
    package static func find(
        _ stage: Stage,
        of complaint: ID<Complaint>,
        in reader: any Reader
    ) throws -> StageRequest? {
        let papers = try reader.rows(
            """
            SELECT kind, sha256, size, pages FROM complaint_request_paper
             WHERE complaint_id = \(complaint) AND stage = \(stage) ORDER BY position
            """
        ).map(SentPaper.init(row:))
        guard !papers.isEmpty else { return nil }
        let recipients = try reader.rows(
            """
            SELECT field, post, name, way, address FROM complaint_request_recipient
             WHERE complaint_id = \(complaint) AND stage = \(stage) ORDER BY position
            """
        ).map(Recipient.init(row:))
        return StageRequest(complaint: complaint, stage: stage, papers: papers, recipients: recipients)
    }

    /// Those of a complaint, in the order of its stages.
    package static func all(of complaint: ID<Complaint>, in reader: any Reader) throws -> [StageRequest] {
        try Stage.allCases.compactMap { try find($0, of: complaint, in: reader) }
    }

    func insert(in writer: any Writer) throws {
        for (position, paper) in papers.enumerated() {
            try writer.run(
                """
                INSERT INTO complaint_request_paper (complaint_id, stage, position, kind, sha256, size, pages)
                VALUES (\(complaint), \(stage), \(position), \(paper.kind), \(paper.sha256), \(paper.size),
                        \(paper.pages))
                """
            )
        }
        for (position, one) in recipients.enumerated() {
            try writer.run(
                """
                INSERT INTO complaint_request_recipient (complaint_id, stage, position, field, post, name, way, address)
                VALUES (\(complaint), \(stage), \(position), \(one.field), \(one.post), \(one.name),
                        \(one.way.word), \(one.way.address))
                """
            )
        }
    }
}

extension ComplaintsSchema {
    /// What was sent to ask for later stages.
    static let requests = """
        CREATE TABLE complaint_request_paper (
            complaint_id BIGINT NOT NULL REFERENCES complaint (id),
            stage TEXT NOT NULL,
            position BIGINT NOT NULL,
            kind TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            size BIGINT NOT NULL,
            pages BIGINT,
            PRIMARY KEY (complaint_id, stage, position)
        );
        CREATE TABLE complaint_request_recipient (
            complaint_id BIGINT NOT NULL REFERENCES complaint (id),
            stage TEXT NOT NULL,
            position BIGINT NOT NULL,
            field TEXT NOT NULL CHECK (field IN ('to', 'cc')),
            post TEXT NOT NULL,
            name TEXT,
            way TEXT NOT NULL CHECK (way IN ('mail', 'post')),
            address TEXT,
            PRIMARY KEY (complaint_id, stage, position)
        );
        """

    static let requestTables = [
        ProjectedTable(
            "complaint_request_paper",
            key: ["complaint_id", "stage", "position"],
            columns: ["kind", "sha256", "size", "pages"]
        ),
        ProjectedTable(
            "complaint_request_recipient",
            key: ["complaint_id", "stage", "position"],
            columns: ["field", "post", "name", "way", "address"]
        ),
    ]
}
