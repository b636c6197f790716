import Kernel
import Synchronization

extension World {
    /// A world in which it stays the same moment, and chance is a count.
    package static func still(at moment: Instant) -> World {
        World(now: { moment }, random: countedBytes())
    }

    /// A world in which it stays noon of a day, and chance is a count.
    package static func still(on day: Day) -> World { still(at: .noon(of: day)) }

    /// A world whose clock goes on by one millisecond each time it is read, from noon of 21 November 2019.
    package static var counting: World {
        let clock = Counter()
        return World(
            now: { Instant(milliseconds: 1_574_337_600_000 + clock.next()) },
            random: countedBytes()
        )
    }

    /// Never the same bytes twice: a count in the last eight, zeros before it.
    private static func countedBytes() -> @Sendable (Int) -> [UInt8] {
        let counter = Counter()
        return { count in
            let number = UInt64(counter.next())
            let bytes = (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * (7 - $0))) }
            return count >= 8 ? Array(repeating: 0, count: count - 8) + bytes : Array(bytes.suffix(count))
        }
    }
}

/// Counts 1, 2, 3…, from any task.
package final class Counter: Sendable {
    private let count = Mutex(Int64(0))

    package init() {}

    @discardableResult package func next() -> Int64 {
        count.withLock {
            $0 += 1
            return $0
        }
    }

    /// How often `next` was called.
    package var value: Int64 { count.withLock { $0 } }
}
