import Web

/// Why something cannot be done to a complaint.
package enum ComplaintError: Error, Sendable, Equatable {
    case noSuchComplaint(String)

    /// What is wrong and what to do about it.
    package var sentence: Phrase {
        switch self {
        case .noSuchComplaint: "There is no such complaint here. Check its number, like C-2019-0001."
        }
    }
}
