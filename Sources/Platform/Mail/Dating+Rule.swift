import Kernel

extension Dating {
    /// Chooses the day of a mail.
    ///
    /// Its Date, unless it is missing, unreadable, unbelievable or later than the newest Received line; then the oldest
    /// believable Received line. `received` is in the order of the mail, newest first, nil where one cannot be read.
    package static func choose(date: Written, received: [Instant?], now: Instant) -> Dating {
        let hops = believable(received, now: now)
        if case .read(let instant) = date, isBelievable(instant, now: now), instant <= hops.first ?? instant {
            return .dated(instant, instant.dayInLondon, from: .date)
        }
        if let oldest = hops.last { return .dated(oldest, oldest.dayInLondon, from: .received) }
        switch date {
        case .missing where received.isEmpty: return .undated(.missing)
        case .read: return .undated(.unbelievable)
        case .missing, .unreadable:
            return .undated(received.contains { $0 != nil } ? .unbelievable : .unreadable)
        }
    }

    /// What a date header holds.
    package enum Written: Sendable, Equatable {
        case missing
        case unreadable
        case read(Instant)
    }

    /// The hops whose times can be true, newest first.
    ///
    /// A hop cannot be later than the one after it, but for an hour that clocks may differ, nor a month earlier: a mail
    /// system gives up after days (RFC 5321, 4.5.4.1).
    private static func believable(_ received: [Instant?], now: Instant) -> [Instant] {
        received.reduce(into: []) { hops, hop in
            guard let hop, isBelievable(hop, now: now) else { return }
            if let newer = hops.last {
                let gap = newer.milliseconds - hop.milliseconds
                guard gap >= -3_600_000, gap <= 30 * 86_400_000 else { return }
                hops.append(min(hop, newer))
            } else {
                hops.append(hop)
            }
        }
    }

    /// From 1990 to a day from now.
    private static func isBelievable(_ instant: Instant, now: Instant) -> Bool {
        instant.milliseconds >= 631_152_000_000 && instant.milliseconds <= now.milliseconds + 86_400_000
    }
}
