/// How often something may be done: so many times at once, and as many again in each span that follows.
package struct RateLimit: Sendable, Hashable {
    /// Whose doing is counted together.
    package enum Counting: Sendable, Hashable {
        /// A session by itself, and beside it everything from one address, with a session or none, ten times as much.
        case visitor
        /// Everything from one address, whoever has a session there: for what needs none.
        case address
    }

    /// Limits with one name draw on one count.
    package let name: String
    package let most: Int
    package let seconds: Int
    package let counting: Counting

    /// - Parameters:
    ///   - most: at least 1.
    ///   - seconds: in which `most` come back, at least 1.
    package init(_ name: String, most: Int, per seconds: Int, counting: Counting = .visitor) {
        self.name = name
        self.most = max(1, most)
        self.seconds = max(1, seconds)
        self.counting = counting
    }

    /// What every form is held to that says nothing else: wide enough for a school behind one address.
    package static let posts = RateLimit("posts", most: 300, per: 600)
    /// Signing in: wide enough for a room of parents, too narrow to try out codes.
    package static let signIn = RateLimit("sign-in", most: 60, per: 600, counting: .address)
    /// Sending files, or work that takes the machine long.
    package static let heavy = RateLimit("heavy", most: 30, per: 600)

    /// The same, for everything from one address together.
    var wide: RateLimit {
        counting == .address ? self : RateLimit("\(name) by address", most: most * 10, per: seconds, counting: .address)
    }
}

/// How much of a limit is used up: the moment at which all of it will have come back.
///
/// A token bucket in one number (the generic cell rate algorithm). Moments are milliseconds of any clock that only
/// goes forward.
struct Allowance: Sendable, Equatable {
    private(set) var wholeAgain: Int64 = 0

    /// Takes from it; where it does not hold so much, nothing is taken, and the milliseconds until it will are given.
    mutating func take(_ cost: Int, of limit: RateLimit, at now: Int64) -> Int64? {
        let span = Int64(limit.seconds) * 1000
        let share = span * Int64(max(0, min(cost, limit.most))) / Int64(limit.most)
        let next = max(wholeAgain, now) + share
        guard next - now <= span else { return next - now - span }
        wholeAgain = next
        return nil
    }
}
