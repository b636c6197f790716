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

/// A write with the type of its answer.
final class PendingWrite<Answer: Sendable>: Waiting {
    private enum State {
        case waiting
        case attempted(Result<Answer, any Error>)
        case over(Result<Answer, any Error>)
    }

    private let work: @Sendable (any Writer) throws -> Answer
    private let state = Mutex(State.waiting)

    init(_ work: @escaping @Sendable (any Writer) throws -> Answer) { self.work = work }

    func attempt(in session: any Session, apart: Bool) throws {
        guard apart else {
            let answer = try session.together { try work(session) }
            return state.withLock { $0 = .attempted(.success(answer)) }
        }
        do {
            let answer = try session.savepoint { try work(session) }
            state.withLock { $0 = .attempted(.success(answer)) }
        } catch let error as StorageError where error.spoilsTransaction {
            throw error
        } catch {
            state.withLock { $0 = .attempted(.failure(error)) }
        }
    }

    func committed() {
        state.withLock { if case .attempted(let result) = $0 { $0 = .over(result) } }
    }

    func failed(_ error: any Error) { state.withLock { $0 = .over(.failure(error)) } }

    /// The answer, once the submission has returned.
    func answer() throws -> Answer {
        guard case .over(let result) = state.withLock({ $0 }) else {
            throw StorageError.engine("a write was neither committed nor refused")
        }
        return try result.get()
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
