import Storage

/// Work that nobody waits for.
///
/// It finds what is due, asks the model and records under a key that makes a second run harmless; what is due follows
/// from dates and entries that are there, so a night that was missed is caught up by the next run.
package struct Job: Sendable {
    /// What the log and the table of turns call it: `nudges`.
    package let name: String
    /// Minutes from the end of one run to the beginning of the next.
    package let everyMinutes: Int
    /// One piece of it, in a transaction of its own, small enough that nobody waits long behind it.
    package let step: @Sendable (any Writer) throws -> Step

    /// What a piece has done.
    package struct Step: Sendable, Equatable {
        /// How many things it changed.
        package let done: Int
        /// Whether there may be more to do at once.
        package let hasMore: Bool

        package init(done: Int, hasMore: Bool = false) {
            self.done = done
            self.hasMore = hasMore
        }
    }

    package init(
        _ name: String,
        everyMinutes: Int,
        step: @escaping @Sendable (any Writer) throws -> Step
    ) {
        self.name = name
        self.everyMinutes = everyMinutes
        self.step = step
    }

    /// A sweep: it needs no more than one piece, and what it has changed is of no interest.
    package init(
        _ name: String,
        everyMinutes: Int,
        sweep: @escaping @Sendable (any Writer) throws -> Void
    ) {
        self.init(name, everyMinutes: everyMinutes) { writer in
            try sweep(writer)
            return Step(done: 0)
        }
    }
}
