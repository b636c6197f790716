import Dispatch
import Storage

/// A connection and the one queue on which it is ever touched, so that waiting for the server blocks no event loop and
/// no thread of the concurrency pool.
final class PostgresLane: @unchecked Sendable {
    private let queue: DispatchQueue
    // Touched on the queue only: that is what makes the lane sendable.
    private let connection: PostgresConnection

    init(url: String, label: String) {
        queue = DispatchQueue(label: "heard.postgres.\(label)")
        connection = PostgresConnection(url: url)
    }

    /// Runs the work with the connection, which may not be open.
    func run<Answer: Sendable>(
        _ work: @escaping @Sendable (PostgresConnection) throws -> Answer
    ) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { [self] in continuation.resume(with: Result { try work(connection) }) }
        }
    }

    func close() async throws { try await run { $0.close() } }
}
