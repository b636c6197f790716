import Kernel
import Record
import Storage

/// The reply to a stage came: as a letter, by mail or written on its page.
package struct ComplaintReplied: StageEvent {
    package static let kind = "complaint.replied"

    package let act: ComplaintAct
    package let stage: Stage
    package let written: WrittenReply

    package var told: String? { written.words }
    package var others: [Reference] { written.mail.map { [$0] } ?? [] }
    package var originals: [String] { written.original.map { [$0] } ?? [] }
    package var further: FieldValues {
        [
            "way": written.way.rawValue, "outcome": written.outcome, "mail": written.mail,
            "message": written.message,
        ]
    }

    init(_ act: ComplaintAct, stage: Stage, written: WrittenReply) {
        self.act = act
        self.stage = stage
        self.written = written
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.act = act
        stage = try parts.facts["stage"]
        guard let way = StageReply.Way(rawValue: try parts.facts["way"]) else { throw RecordError.badField("way") }
        written = WrittenReply(
            way,
            words: try parts.said("words"),
            outcome: try parts.facts["outcome"],
            original: parts.originals.first,
            mail: try parts.facts["mail"],
            message: try parts.facts["message"]
        )
    }

    package func change(_ run: inout StageRun) {
        run.reply = StageReply(
            on: act.on,
            way: written.way,
            words: written.words,
            outcome: written.outcome,
            original: written.original,
            mail: written.mail,
            message: written.message
        )
    }

    package func forgetWords(in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE complaint_stage SET reply_words = NULL
             WHERE complaint_id = \(act.complaint) AND stage = \(stage)
            """
        )
    }
}

/// Families said what a reply does about each issue.
package struct ReplyTested: StageEvent {
    package static let kind = "complaint.reply-tested"

    package let act: ComplaintAct
    package let stage: Stage
    package let test: ReplyTest

    package var writing: FieldValues {
        var words: FieldValues = [:]
        for issue in test.issues { words.add("issue-\(issue.issue)", issue.words) }
        return words
    }
    package var further: FieldValues {
        [
            "says_stage": test.saysStage, "says_next_step": test.saysNextStep,
            "issues": test.issues.map(\.line),
        ]
    }

    init(_ act: ComplaintAct, stage: Stage, test: ReplyTest) {
        self.act = act
        self.stage = stage
        self.test = test
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.act = act
        stage = try parts.facts["stage"]
        let lines: [String] = try parts.facts["issues"]
        let issues = try lines.map { line in
            let number = line.split(separator: " ").first.map(String.init) ?? ""
            guard let test = IssueTest(line: line, words: try parts.said("issue-\(number)")) else {
                throw RecordError.badField("issues")
            }
            return test
        }
        test = ReplyTest(
            on: act.on,
            saysStage: try parts.facts["says_stage"],
            saysNextStep: try parts.facts["says_next_step"],
            issues: issues
        )
    }

    package func change(_ run: inout StageRun) { run.reply?.test = test }

    package func write(_ run: StageRun, in writer: any Writer) throws {
        for issue in test.issues { try issue.insert(of: run, in: writer) }
    }

    package func forgetWords(in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE complaint_reply_issue SET words = NULL
             WHERE complaint_id = \(act.complaint) AND stage = \(stage)
            """
        )
    }
}

/// Families ask no more.
package struct ComplaintEnded: ComplaintEvent {
    package static let kind = "complaint.ended"

    package let act: ComplaintAct
    package let how: Course.Ending.How
    package let told: String?

    package var details: FieldValues { ["how": how.rawValue] }

    init(_ act: ComplaintAct, how: Course.Ending.How, words: String?) {
        self.act = act
        self.how = how
        told = words
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.act = act
        guard let how = Course.Ending.How(rawValue: try parts.facts["how"]) else { throw RecordError.badField("how") }
        self.how = how
        told = try parts.said("words")
    }

    package func write(in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO complaint_course (complaint_id, ended_on, ended_how)
            VALUES (\(act.complaint), \(act.on), \(how.rawValue))
            ON CONFLICT (complaint_id) DO UPDATE SET ended_on = \(act.on), ended_how = \(how.rawValue)
            """
        )
    }
}

/// Somebody said under which procedure the complaint runs.
package struct ProcedureChosen: ComplaintEvent {
    package static let kind = "complaint.procedure-chosen"

    package let act: ComplaintAct
    /// The key of a rule set.
    package let rules: String

    package var details: FieldValues { ["rules": rules] }

    init(_ act: ComplaintAct, rules: String) {
        self.act = act
        self.rules = rules
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.act = act
        rules = try parts.facts["rules"]
    }

    package func write(in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO complaint_course (complaint_id, rules)
            VALUES (\(act.complaint), \(rules))
            ON CONFLICT (complaint_id) DO UPDATE SET rules = \(rules)
            """
        )
    }
}
