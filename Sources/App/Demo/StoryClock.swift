import Kernel
import Synchronization

/// The clock of the demo: it follows the story while that is told, and then stands at nine in the morning of its day.
final class StoryClock: Sendable {
    private let moment: Mutex<Instant>

    init(at instant: Instant) { moment = Mutex(instant) }

    func set(to instant: Instant) { moment.withLock { $0 = instant } }

    /// The demo's time, and the machine's own chance.
    var world: World { World(now: { self.moment.withLock { $0 } }, random: World.real.random) }
}

extension Instant {
    /// When the demo's day is looked at.
    static func morning(of day: Day) -> Instant { Instant(on: day, minuteInLondon: 9 * 60) }
}
