import Synchronization

/// Counts who did what, how often; in memory only, and never more than its limit of names.
///
/// Two halves, as the page cache has: what is counted moves to the young half; when that is full, the old half is
/// forgotten. A name that was quiet for so long had its whole allowance back, or soon would have.
final class RateLimiter: Sendable {
    struct Key: Hashable, Sendable {
        let limit: RateLimit
        /// A session or an address.
        let who: String
    }

    private struct State {
        var young: [Key: Allowance] = [:]
        var old: [Key: Allowance] = [:]
    }

    private let limit: Int
    private let state = Mutex(State())
    /// Milliseconds of a clock that only goes forward; not the world's, which stands still in the demo.
    private let now: @Sendable () -> Int64

    /// - Parameter limit: how many names each half holds.
    init(limit: Int = 50_000, now: @escaping @Sendable () -> Int64 = RateLimiter.uptime()) {
        self.limit = limit
        self.now = now
    }

    /// Takes from every one of the allowances, or from none; the seconds to wait where one does not hold so much.
    func take(_ cost: Int, from keys: [Key]) -> Int? {
        let moment = now()
        return state.withLock { state in
            var taken: [(Key, Allowance)] = []
            for key in keys {
                var allowance = state.young[key] ?? state.old[key] ?? Allowance()
                if let wait = allowance.take(cost, of: key.limit, at: moment) {
                    // Whoever is held up and keeps trying must not be forgotten for it.
                    keep(allowance, for: key, in: &state)
                    return Int((wait + 999) / 1000)
                }
                taken.append((key, allowance))
            }
            for (key, allowance) in taken { keep(allowance, for: key, in: &state) }
            return nil
        }
    }

    /// How many names are counted.
    var count: Int { state.withLock { $0.young.count + $0.old.count } }

    private func keep(_ allowance: Allowance, for key: Key, in state: inout State) {
        state.old[key] = nil
        if state.young[key] == nil, state.young.count >= limit {
            state.old = state.young
            state.young = [:]
        }
        state.young[key] = allowance
    }

    /// Milliseconds since the site was set up.
    static func uptime() -> @Sendable () -> Int64 {
        let start = ContinuousClock.now
        return {
            let (seconds, rest) = start.duration(to: .now).components
            return seconds * 1000 + rest / 1_000_000_000_000_000
        }
    }
}
