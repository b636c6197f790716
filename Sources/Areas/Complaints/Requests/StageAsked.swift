import Kernel
import Record
import Storage

/// Families asked for a later stage: by a letter sent from here, or in a way of their own.
package struct StageAsked: ComplaintEvent {
    package static let kind = "complaint.stage-asked"

    package let act: ComplaintAct
    package let stage: Stage
    package let told: String?
    /// The papers as they went out; none where it was asked in another way.
    package let papers: [SentPaper]
    package let recipients: [Recipient]

    package var who: FieldValues { papers.isEmpty ? [:] : RecipientList(recipients).who }
    package var details: FieldValues {
        let own: FieldValues = ["stage": stage]
        guard !papers.isEmpty else { return own }
        return own.over(papers.details).over(RecipientList(recipients).facts)
    }
    package var originals: [String] { papers.map(\.sha256) }

    init(
        _ act: ComplaintAct,
        stage: Stage,
        words: String,
        sending papers: [SentPaper] = [],
        to recipients: [Recipient] = []
    ) {
        self.act = act
        self.stage = stage
        told = words
        self.papers = papers
        self.recipients = recipients
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.act = act
        stage = try parts.facts["stage"]
        told = try parts.said("words")
        // Entries of requests that went another way have neither.
        let papers: [JSON] = try (parts.facts["papers"] as [JSON]?) ?? []
        self.papers = try papers.map { try SentPaper($0) }
        recipients = papers.isEmpty ? [] : try RecipientList(parts).all
    }

    package func write(in writer: any Writer) throws {
        try StageRun(of: act.complaint, stage, askedOn: act.on).save(in: writer)
        let request = StageRequest(complaint: act.complaint, stage: stage, papers: papers, recipients: recipients)
        try request.insert(in: writer)
    }

    package func forgetNames(in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE complaint_request_recipient SET name = NULL, address = NULL
             WHERE complaint_id = \(act.complaint) AND stage = \(stage)
            """
        )
    }
}
