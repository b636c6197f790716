/// What leaves the process and cannot be computed: the time and chance.
///
/// Built once by the program and handed down; a test hands down its own.
package struct World: Sendable {
    /// The moment it is.
    package var now: @Sendable () -> Instant
    /// So many bytes nobody can guess.
    package var random: @Sendable (_ count: Int) -> [UInt8]

    package init(now: @escaping @Sendable () -> Instant, random: @escaping @Sendable (Int) -> [UInt8]) {
        self.now = now
        self.random = random
    }

    /// The day it is in London.
    package var today: Day { now().dayInLondon }
}
