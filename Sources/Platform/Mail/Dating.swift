import Kernel

/// The day a mail counts from, and what says so.
package enum Dating: Sendable, Hashable {
    /// The moment and its day in London.
    case dated(Instant, Day, from: Source)
    /// Nothing in the mail can be believed: it is held until a person says the day.
    case undated(Reason)

    /// The line of the mail the day was taken from.
    package enum Source: String, Sendable {
        case date
        case received
    }

    /// Why a mail has no day.
    package enum Reason: String, Sendable {
        /// Neither a Date nor a Received line.
        case missing
        /// Dates stand there, and none can be read.
        case unreadable
        /// Before 1990, or later than tomorrow.
        case unbelievable
    }

    /// The day, where there is one.
    package var day: Day? {
        if case .dated(_, let day, _) = self { day } else { nil }
    }
}
