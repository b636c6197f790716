import Record
import Storage
import Web

/// What was decided about a complaint, or about one of its issues.
///
/// The Ombudsman's words are upheld, not upheld and closed after initial enquiries; councils also uphold in part.
package enum Outcome: String, Sendable, CaseIterable, Storable, Recordable {
    case upheld
    case partlyUpheld = "partly-upheld"
    case notUpheld = "not-upheld"
    case closedAfterInitialEnquiries = "closed-after-initial-enquiries"

    /// Those that whoever decides a stage may say.
    package static func all(in stage: Stage) -> [Outcome] {
        stage == .ombudsman
            ? [.upheld, .notUpheld, .closedAfterInitialEnquiries] : [.upheld, .partlyUpheld, .notUpheld]
    }

    package var words: Phrase {
        switch self {
        case .upheld: "Upheld"
        case .partlyUpheld: "Upheld in part"
        case .notUpheld: "Not upheld"
        case .closedAfterInitialEnquiries: "Closed after initial enquiries"
        }
    }
}
