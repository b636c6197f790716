import Synchronization

/// A write that waits for its turn.
protocol Waiting: Sendable {
    /// Runs the work: apart from its neighbours', in a savepoint, or together with it. Throws what spoils the whole
    /// transaction: together, that is every error.
    func attempt(in session: any Session, apart: Bool) throws
    /// The transaction is durable: the outcome of the attempt is the answer.
    func committed()
    /// The transaction of this write alone has failed.
    func failed(_ error: any Error)
}

/// A write that keeps its answer, if it has one, itself.
///
/// Without the answer's type, which is known only at run time here: finding out what it is takes longer than the rest.
final class PendingWrite: Waiting {
    private struct State {
        var outcome: Result<Void, any Error>?
        var isOver = false
    }

    private let work: @Sendable (any Writer) throws -> Void
    private let state = Mutex(State())

    init(_ work: @escaping @Sendable (any Writer) throws -> Void) { self.work = work }

    func attempt(in session: any Session, apart: Bool) throws {
        guard apart else {
            try session.together { try work(session) }
            return state.withLock { $0.outcome = .success(()) }
        }
        do {
            try session.savepoint { try work(session) }
            state.withLock { $0.outcome = .success(()) }
        } catch let error as StorageError where error.spoilsTransaction {
            throw error
        } catch {
            state.withLock { $0.outcome = .failure(error) }
        }
    }

    func committed() { state.withLock { $0.isOver = true } }

    func failed(_ error: any Error) { state.withLock { $0 = State(outcome: .failure(error), isOver: true) } }

    /// Throws why the write failed, once the submission has returned.
    func settle() throws {
        let outcome = state.withLock { $0.isOver ? $0.outcome : nil }
        guard let outcome else { throw StorageError.engine("a write was neither committed nor refused") }
        return try outcome.get()
    }
}

extension StorageError {
    /// Whether the engine gives up the whole transaction, not only this writer's part of it.
    var spoilsTransaction: Bool {
        switch self {
        case .full, .busy, .unreachable, .outcomeUnknown, .engine: true
        case .notAnAddress, .conflict, .constraint, .noSuchColumn, .unexpectedValue, .newerThanThisProgram: false
        }
    }
}
