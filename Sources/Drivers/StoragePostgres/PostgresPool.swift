import Storage
import Synchronization

/// Lanes of which each serves one reader at a time; who comes when none is free waits in line.
final class PostgresPool: Sendable {
    private let lanes: [PostgresLane]
    private let state: Mutex<State>

    private struct State {
        var free: [PostgresLane]
        var waiting: [CheckedContinuation<PostgresLane, Never>] = []
    }

    init(url: String, count: Int) {
        lanes = (1...max(1, count)).map { PostgresLane(url: url, label: "reader-\($0)") }
        state = Mutex(State(free: lanes))
    }

    func run<Answer: Sendable>(
        _ work: @escaping @Sendable (PostgresConnection) throws -> Answer
    ) async throws -> Answer {
        let lane = await taken()
        defer { giveBack(lane) }
        return try await lane.run(work)
    }

    func close() async throws { for lane in lanes { try await lane.close() } }

    private func taken() async -> PostgresLane {
        await withCheckedContinuation { continuation in
            // The last one given back is the warmest.
            let lane = state.withLock { state -> PostgresLane? in
                if let lane = state.free.popLast() { return lane }
                state.waiting.append(continuation)
                return nil
            }
            if let lane { continuation.resume(returning: lane) }
        }
    }

    private func giveBack(_ lane: PostgresLane) {
        let next = state.withLock { state -> CheckedContinuation<PostgresLane, Never>? in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
            state.free.append(lane)
            return nil
        }
        next?.resume(returning: lane)
    }
}
