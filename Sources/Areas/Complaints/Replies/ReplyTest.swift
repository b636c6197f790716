import Kernel
import Record
import Storage
import Web

/// What families found when they read a reply, point by point.
///
/// What can be computed, such as lateness, is not in here.
package struct ReplyTest: Sendable, Equatable {
    package let on: Day
    package let saysStage: Bool
    package let saysNextStep: Bool
    /// One for each issue of the complaint.
    package internal(set) var issues: [IssueTest]

    package init(on day: Day, saysStage: Bool, saysNextStep: Bool, issues: [IssueTest]) {
        self.on = day
        self.saysStage = saysStage
        self.saysNextStep = saysNextStep
        self.issues = issues
    }
}

/// What a reply does about one issue.
///
/// Complaint Handling Code 6.7: all points raised are answered, with clear reasons.
package struct IssueTest: Sendable, Equatable {
    /// Its key inside the complaint.
    package let issue: Int
    package let answered: Found
    package let evidence: Found
    package let remedy: Found
    package let outcome: Outcome?
    /// What is missing, in families' words.
    package internal(set) var words: String?

    package init(
        _ issue: Int,
        answered: Found,
        evidence: Found,
        remedy: Found,
        outcome: Outcome? = nil,
        words: String? = nil
    ) {
        self.issue = issue
        self.answered = answered
        self.evidence = evidence
        self.remedy = remedy
        self.outcome = outcome
        self.words = words
    }

    /// Whether something of what was asked for was found.
    package enum Found: String, Sendable, CaseIterable, Storable, Recordable {
        case yes, partly, no
        /// It was not asked for.
        case notAsked = "not-asked"

        package var words: Phrase {
            switch self {
            case .yes: "Yes"
            case .partly: "Partly"
            case .no: "No"
            case .notAsked: "Not asked for"
            }
        }

        var isLacking: Bool { self == .no || self == .partly }
    }

    /// Whether the next stage has something to ask of it.
    package var leavesSomethingOut: Bool { [answered, evidence, remedy].contains { $0.isLacking } }
}

extension IssueTest {
    /// One line, as the record keeps it without the words: `3 no not-asked no`, with the outcome at its end where the
    /// reply says one.
    var line: String {
        let found = "\(issue) \(answered.rawValue) \(evidence.rawValue) \(remedy.rawValue)"
        return outcome.map { "\(found) \($0.rawValue)" } ?? found
    }

    init?(line: String, words: String?) {
        let parts = line.split(separator: " ").map(String.init)
        guard (4...5).contains(parts.count), let issue = Int(parts[0]), let answered = Found(rawValue: parts[1]),
            let evidence = Found(rawValue: parts[2]), let remedy = Found(rawValue: parts[3])
        else { return nil }
        self.init(
            issue,
            answered: answered,
            evidence: evidence,
            remedy: remedy,
            outcome: parts.count == 5 ? Outcome(rawValue: parts[4]) : nil,
            words: words
        )
    }
}
