import HeardTesting
import Kernel
import Synchronization

/// A clock that a test sets.
final class SetClock: Sendable {
    private let moment: Mutex<Instant>

    init(_ start: Instant = .noon(of: Day(number: 18_221))) { moment = Mutex(start) }

    var world: World {
        var world = World.counting
        world.now = { self.moment.withLock { $0 } }
        return world
    }

    var now: Instant { moment.withLock { $0 } }

    func go(minutes: Int = 0, seconds: Int = 0, days: Int = 0) {
        let passed = Int64(days * 86_400 + minutes * 60 + seconds) * 1000
        moment.withLock { $0 = Instant(milliseconds: $0.milliseconds + passed) }
    }
}
