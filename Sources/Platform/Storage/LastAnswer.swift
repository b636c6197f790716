import Synchronization

/// What a write answered when it was last run.
///
/// It can be inlined where the answer's type is known.
@usableFromInline package final class LastAnswer<Answer: Sendable>: Sendable {
    @usableFromInline let answer = Mutex<Answer?>(nil)

    @inlinable package init() {}

    @inlinable package func keep(_ new: Answer) { answer.withLock { $0 = new } }

    /// The answer of a write that was kept; it is given once.
    @inlinable package func taken() throws -> Answer {
        guard let answer = answer.withLock({ $0.take() }) else { throw LastAnswer.missing }
        return answer
    }

    @usableFromInline static var missing: any Error { StorageError.engine("a write was kept without an answer") }
}
