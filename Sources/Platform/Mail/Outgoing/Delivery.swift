import Kernel

/// How far a letter has come to its reader.
package enum Delivery: Sendable, Equatable {
    case queued
    /// It was tried, and is tried again later.
    case deferred(until: Instant, tries: Int, answer: String)
    /// The next server has taken it.
    case delivered(at: Instant)
    /// It will not be tried again.
    case bounced(at: Instant, why: String)
    /// It was of no use any more before it could be sent.
    case lapsed(at: Instant)

    /// The word it is kept under.
    package var word: String {
        switch self {
        case .queued: "queued"
        case .deferred: "deferred"
        case .delivered: "delivered"
        case .bounced: "bounced"
        case .lapsed: "lapsed"
        }
    }

    /// Whether it still waits to be sent.
    package var isWaiting: Bool {
        switch self {
        case .queued, .deferred: true
        case .delivered, .bounced, .lapsed: false
        }
    }
}

/// When a letter is tried again that was put off.
package enum BackOff {
    private static let minutes = [1, 5, 15, 30, 60, 120, 240, 480]
    private static let longest = 24 * 60

    /// So long after its first try a letter is given up (RFC 5321, 4.5.4.1: at least four to five days).
    package static let lastMinutes = 5 * 24 * 60

    /// Minutes from a try to the next: from a minute up to a day.
    ///
    /// - Parameter tries: how many there were, from 1.
    package static func minutes(after tries: Int) -> Int {
        tries < 1 ? 0 : tries <= minutes.count ? minutes[tries - 1] : longest
    }
}

/// What a mail server said to one letter.
package enum PostOutcome: Sendable, Equatable {
    /// It has taken the letter, and answers for it from now on.
    case accepted(String)
    /// Not now (4xx), or the line broke when it might have been taken.
    case notNow(String)
    /// Never (5xx to the recipient or the letter).
    case refused(String)
    /// No letter would get through: no connection, wrong password, sender refused.
    case noRoute(String)
}
