import Dispatch
import Storage
import Testing

/// Lets a test stand inside a transaction: the work says it is there, then waits for leave to go on.
final class Gate: Sendable {
    private let arrivals: AsyncStream<Void>
    private let arrived: AsyncStream<Void>.Continuation
    private let leave = DispatchSemaphore(value: 0)

    init() { (arrivals, arrived) = AsyncStream.makeStream() }

    /// Called by the work, on the engine's own queue.
    func stand() {
        arrived.yield()
        leave.wait()
    }

    /// Returns when the work stands at the gate.
    func arrival() async { for await _ in arrivals { return } }

    func open() { leave.signal() }
}

extension Store {
    /// Returns when so many writers wait behind the one that stands at a gate: the first of them leads, the others follow.
    func lineUp(_ writers: Int) async throws {
        for _ in 0..<30_000 where writersWaiting < writers - 1 {
            try await Task.sleep(for: .milliseconds(2))
        }
        #expect(writersWaiting == writers - 1)
    }
}
