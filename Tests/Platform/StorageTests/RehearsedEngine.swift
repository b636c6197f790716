import Dispatch
import HeardTesting
import Kernel
import Storage
import Synchronization

/// An engine that keeps nothing, counts, and fails its commits as it is told.
final class RehearsedEngine: Engine {
    private let failsCommit: @Sendable (_ size: Int) -> StorageError?
    private let counted = Mutex<[Int]>([])
    private let queue = DispatchQueue(label: "heard.rehearsed")

    init(failsCommit: @escaping @Sendable (_ size: Int) -> StorageError? = { _ in nil }) {
        self.failsCommit = failsCommit
    }

    /// How many writers shared each transaction, in order.
    var sizes: [Int] { counted.withLock { $0 } }

    func read<Answer: Sendable>(_ work: @escaping @Sendable (any Reader) throws -> Answer) async throws -> Answer {
        try work(RehearsedSession())
    }

    func transaction(
        _ body: @escaping @Sendable (any Session) throws -> Void,
        committed: @escaping @Sendable () -> Void
    ) async throws {
        try await withCheckedThrowingContinuation { continuation in
            queue.async {
                let outcome = Result { try self.commit(body) }
                if case .success = outcome { committed() }
                continuation.resume(with: outcome)
            }
        }
    }

    private func commit(_ body: (any Session) throws -> Void) throws {
        let session = RehearsedSession()
        try body(session)
        counted.withLock { $0.append(session.turns) }
        if let error = failsCommit(session.turns) { throw error }
    }

    func migrate(_ migrations: [Migration]) async throws {}
    func changeToken() async throws -> Int64 { 0 }
    func close() async throws {}
}

/// A session that only counts the turns of its writers.
private final class RehearsedSession: Session {
    let world = World.counting
    let memory = TransactionMemory()
    private(set) var turns = 0

    func together<Answer>(_ body: () throws -> Answer) throws -> Answer {
        turns += 1
        return try body()
    }

    func savepoint<Answer>(_ body: () throws -> Answer) throws -> Answer { try together(body) }

    func rows(_ sql: SQL) throws -> [Row] { [] }
    func run(_ sql: SQL) throws -> Int { 0 }
    func found(_ words: String, in collection: String, area: Int64, before: Int64?, limit: Int) throws -> [Int64] { [] }
    func index(_ text: String?, as number: Int64, in collection: String, area: Int64) throws {}
}
