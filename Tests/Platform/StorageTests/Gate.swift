import Dispatch

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
