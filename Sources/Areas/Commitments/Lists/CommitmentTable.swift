import Kernel
import Web

/// Commitments to be sent on or counted: a table that opens in Excel.
struct CommitmentTable: Sendable {
    private let commitments: [Commitment]
    private let words: CommitmentWords
    private let base: String

    init(_ commitments: [Commitment], _ words: CommitmentWords, base: String) {
        self.commitments = commitments
        self.words = words
        self.base = base
    }

    var document: Document {
        var csv = CSV(columns: [
            "reference", "promised_by", "post", "what", "how_known", "document", "promised_on", "first_due_on",
            "due_on", "state", "state_on", "late_working_days", "about", "address", "standing", "last_news_on",
        ])
        for commitment in commitments { csv.append(cells(commitment)) }
        return csv.document(named: "commitments-\(words.area.slug)-\(words.today).csv")
    }

    private func cells(_ commitment: Commitment) -> [String] {
        let state = commitment.state.written
        let about = commitment.origins.filter(\.visibility.showsExistence).map(\.reference.description)
        return [
            commitment.reference.description, CommitmentWording.owner(commitment, words.names).english,
            commitment.post ?? "", commitment.what ?? "", commitment.known ?? "", commitment.document ?? "",
            commitment.promisedOn.description, commitment.firstDueOn.description, commitment.dueOn.description,
            state.replacedBy == nil ? state.word : "replaced", state.on?.description ?? "",
            String(words.status(of: commitment).late),
            about.joined(separator: " "), base + words.path(of: commitment), commitment.standing.written.word,
            commitment.newsOn?.description ?? "",
        ]
    }
}

extension CommitmentStatus {
    /// Working days late, whether it is done by now or not.
    fileprivate var late: Int {
        switch self {
        case .late(let days), .saidDone(let days), .confirmed(let days): days
        case .toBeDone, .dueSoon, .givenUp, .replaced: 0
        }
    }
}
