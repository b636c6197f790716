import Record
import Storage
import Web

/// How far a complaint has gone: the steps of whoever answers for the service, then the Ombudsman.
///
/// No step stands before stage 1: the Complaint Handling Code (5.2) forbids an "informal complaint" or a "stage 0".
package enum Stage: String, Sendable, CaseIterable, Comparable, Storable, Recordable {
    case one = "stage-1"
    case two = "stage-2"
    /// Of the Children Act procedure alone: a review panel.
    case three = "stage-3"
    case ombudsman

    package static func < (left: Stage, right: Stage) -> Bool { left.place < right.place }

    private var place: Int { Stage.allCases.firstIndex(of: self) ?? 0 }

    /// "Stage 1", "the Ombudsman", inside a sentence.
    package var words: Phrase {
        switch self {
        case .one: "stage 1"
        case .two: "stage 2"
        case .three: "stage 3"
        case .ombudsman: "the Ombudsman"
        }
    }

    /// The same as a heading.
    package var heading: Phrase {
        switch self {
        case .one: "Stage 1"
        case .two: "Stage 2"
        case .three: "Stage 3: review panel"
        case .ombudsman: "The Ombudsman"
        }
    }
}
