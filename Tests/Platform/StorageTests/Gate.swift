import Dispatch
import Storage
import Testing

/// Lets a test stand inside a transaction: the work says it is there, then waits for leave to go on.
final class Gate: Sendable {
    private let arrivals: AsyncStream<Void>
    private let arrived: AsyncStream<Void>.Continuation
    private let leave = DispatchSemaphore(value: 0)

    init() { (arrivals, arrived) = AsyncStream.makeStream() }

    /// Called by the work, on the engine's own queue; once the gate is open it stays so.
    func stand() {
        arrived.yield()
        leave.wait()
        leave.signal()
    }

    /// Returns when the work stands at the gate.
    func arrival() async { for await _ in arrivals { return } }

    func open() { leave.signal() }
}

extension Store {
    /// Returns when so many writers wait behind the one that leads.
    func lineUp(_ writers: Int) async throws {
        for _ in 0..<30_000 where writersWaiting < writers {
            try await Task.sleep(for: .milliseconds(2))
        }
        #expect(writersWaiting == writers)
    }
}
