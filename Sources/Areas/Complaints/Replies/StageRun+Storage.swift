import Kernel
import Storage

extension StageRun {
    private static let columns: SQL = """
        complaint_id, stage, asked_on, acknowledged_on, promised_on, agreed_on, met_on, reported_on, refused_on,
        replied_on, reply_way, reply_words, reply_original, reply_mail, reply_message, outcome, tested_on, says_stage,
        says_next
        """

    static func find(_ stage: Stage, of complaint: ID<Complaint>, in reader: any Reader) throws -> StageRun? {
        try all(of: complaint, in: reader).first { $0.stage == stage }
    }

    /// The stages of a complaint of which something is recorded, in order.
    static func all(of complaint: ID<Complaint>, in reader: any Reader) throws -> [StageRun] {
        let rows = try reader.rows("SELECT \(columns) FROM complaint_stage WHERE complaint_id = \(complaint)")
        return try rows.map { try StageRun(row: $0, in: reader) }.sorted { $0.stage < $1.stage }
    }

    private init(row: Row, in reader: any Reader) throws {
        self.init(of: try row["complaint_id"], try row["stage"], askedOn: try row["asked_on"])
        acknowledgedOn = try row["acknowledged_on"]
        promisedFirst = try row["promised_on"]
        agreedOn = try row["agreed_on"]
        metOn = try row["met_on"]
        reportedOn = try row["reported_on"]
        refusedOn = try row["refused_on"]
        extensions = try StageRun.extensions(of: complaint, stage, in: reader)
        guard let day: Day = try row["replied_on"],
            let way = StageReply.Way(rawValue: try row["reply_way"] ?? "")
        else { return }
        reply = StageReply(
            on: day,
            way: way,
            words: try row["reply_words"],
            outcome: try row["outcome"],
            original: try row["reply_original"],
            mail: try row["reply_mail"],
            message: try row["reply_message"]
        )
        guard let tested: Day = try row["tested_on"] else { return }
        reply?.test = ReplyTest(
            on: tested,
            saysStage: try row["says_stage"] ?? false,
            saysNextStep: try row["says_next"] ?? false,
            issues: try IssueTest.all(of: complaint, stage, in: reader)
        )
    }

    private static func extensions(
        of complaint: ID<Complaint>,
        _ stage: Stage,
        in reader: any Reader
    ) throws -> [Extension] {
        try reader.rows(
            """
            SELECT told_on, until_on, words FROM complaint_extension
             WHERE complaint_id = \(complaint) AND stage = \(stage)
             ORDER BY number
            """
        ).map { Extension(toldOn: try $0["told_on"], until: try $0["until_on"], reason: try $0["words"]) }
    }

    /// Writes its row; its extensions and what was found about issues are rows of their own.
    func save(in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO complaint_stage (complaint_id, stage, asked_on, acknowledged_on, promised_on, agreed_on, met_on,
                                         reported_on, refused_on, replied_on, reply_way, reply_words, reply_original,
                                         reply_mail, reply_message, outcome, tested_on, says_stage, says_next)
            VALUES (\(complaint), \(stage), \(askedOn), \(acknowledgedOn), \(promisedFirst), \(agreedOn), \(metOn),
                    \(reportedOn), \(refusedOn), \(reply?.on), \(reply?.way.rawValue), \(reply?.words),
                    \(reply?.original), \(reply?.mail), \(reply?.message), \(reply?.outcome),
                    \(reply?.test?.on), \(reply?.test?.saysStage), \(reply?.test?.saysNextStep))
            ON CONFLICT (complaint_id, stage) DO UPDATE
               SET acknowledged_on = excluded.acknowledged_on, promised_on = excluded.promised_on,
                   agreed_on = excluded.agreed_on, met_on = excluded.met_on, reported_on = excluded.reported_on,
                   refused_on = excluded.refused_on, replied_on = excluded.replied_on,
                   reply_way = excluded.reply_way, reply_words = excluded.reply_words,
                   reply_original = excluded.reply_original, reply_mail = excluded.reply_mail,
                   reply_message = excluded.reply_message, outcome = excluded.outcome, tested_on = excluded.tested_on,
                   says_stage = excluded.says_stage, says_next = excluded.says_next
            """
        )
    }
}

extension IssueTest {
    static func all(of complaint: ID<Complaint>, _ stage: Stage, in reader: any Reader) throws -> [IssueTest] {
        try reader.rows(
            """
            SELECT issue, answered, evidence, remedy, outcome, words FROM complaint_reply_issue
             WHERE complaint_id = \(complaint) AND stage = \(stage)
             ORDER BY issue
            """
        ).map { row in
            IssueTest(
                try row["issue"],
                answered: try row["answered"],
                evidence: try row["evidence"],
                remedy: try row["remedy"],
                outcome: try row["outcome"],
                words: try row["words"]
            )
        }
    }

    func insert(of run: StageRun, in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO complaint_reply_issue (complaint_id, stage, issue, answered, evidence, remedy, outcome, words)
            VALUES (\(run.complaint), \(run.stage), \(issue), \(answered), \(evidence), \(remedy), \(outcome),
                    \(words))
            """
        )
    }
}
