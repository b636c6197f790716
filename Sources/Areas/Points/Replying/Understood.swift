import Kernel
import People

/// What was understood from a mail and done, and what was left to a person.
struct Understood: Sendable {
    var done: [Done] = []
    /// The words nobody but a person can tell the meaning of.
    var unclear: [String] = []
    /// Messages on which nothing was done because too many came in a day.
    var isTooMuch = false

    /// One point to which something was done.
    struct Done: Sendable {
        let number: Int
        /// The point as it stood before.
        let point: Point
        let what: What
        /// Where the last line of its timeline stands now.
        let position: Int64
    }

    enum What: Sendable, Equatable {
        case act(ReplyAct)
        case verdict(Verdict)
        case explained
    }

    var settled: Set<ID<Point>> { Set(done.map(\.point.id)) }
}
