import Kernel
import People

/// What was understood from a mail and done, and what was left to a person.
struct Understood: Sendable {
    var done: [Done] = []
    /// The words nobody but a person can tell the meaning of.
    var unclear: [String] = []
    /// What became of whoever wrote for the first time; nil where nothing did.
    var screened: LeadAct?
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
        /// With the commitment that a "yes" with a day has made.
        case act(ReplyAct, Reference?)
        case led(LeadAct)
        case verdict(Verdict)
        case explained
    }

    /// Whether whoever wrote is owed a word about it.
    var saysSomething: Bool { !done.isEmpty || !unclear.isEmpty || screened != nil }

    var settled: Set<ID<Point>> { Set(done.map(\.point.id)) }
}
