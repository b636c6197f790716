import Commitments
import Kernel
import Points

extension Storyteller {
    /// Tells services of what is due, just after each midnight, as the job does in real use.
    mutating func nudge(through day: Day) throws {
        while nudgedThrough < day {
            nudgedThrough = nudgedThrough + 1
            clock.set(to: Instant(on: nudgedThrough, minuteInLondon: 1))
            _ = try Nudging(of: area, in: writer).nudge(atMost: 10_000)
            _ = try CommitmentNudging(of: area, Areas.commitmentTools(), in: writer).nudge(atMost: 10_000)
        }
    }
}
