import Kernel
import Synchronization

/// The clock of the demo: it stands where the story is while that is told, and then goes on from nine in the morning of
/// its day to the last minute of it.
final class StoryClock: Sendable {
    private struct State {
        var moment: Instant
        /// The machine's time when it began to run; nil while it stands.
        var runsSince: Instant?
    }

    private let state: Mutex<State>

    init(at instant: Instant) { state = Mutex(State(moment: instant)) }

    func set(to instant: Instant) { state.withLock { $0 = State(moment: instant) } }

    /// Lets it go on: a mailed link grows old, and the newest mail is known from the others.
    func run() { state.withLock { $0.runsSince = World.real.now() } }

    private var now: Instant {
        let state = state.withLock { $0 }
        guard let since = state.runsSince else { return state.moment }
        let gone = max(0, World.real.now().milliseconds - since.milliseconds)
        let midnight = Instant(on: state.moment.dayInLondon, minuteInLondon: 24 * 60 - 1)
        return Instant(milliseconds: min(state.moment.milliseconds + gone, midnight.milliseconds))
    }

    /// The demo's time, and the machine's own chance.
    var world: World { World(now: { self.now }, random: World.real.random) }
}

extension Instant {
    /// When the demo's day is looked at.
    static func morning(of day: Day) -> Instant { Instant(on: day, minuteInLondon: 9 * 60) }
}
