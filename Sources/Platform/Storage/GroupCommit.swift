/// Lets writers that wait at the same time share one durable transaction.
///
/// The first writer leads: it takes whoever waits with it into its transaction, then hands the lead to the next. So no
/// writer works on after its own answer is known, and no task outlives its caller.
actor GroupCommit {
    /// More in one transaction would save little and make the first of them wait.
    private static let mostInOne = 128

    private let engine: any Engine
    private var hasLeader = false
    private var waiting: [Follower] = []

    private struct Follower {
        let write: any Waiting
        let turn: CheckedContinuation<Turn, Never>
    }

    private enum Turn { case lead, done }

    init(engine: any Engine) { self.engine = engine }

    /// Returns when the write's outcome is known.
    func submit(_ write: any Waiting) async {
        if hasLeader {
            let turn = await withCheckedContinuation { waiting.append(Follower(write: write, turn: $0)) }
            if turn == .done { return }
        }
        hasLeader = true
        let followers = Array(waiting.prefix(Self.mostInOne - 1))
        waiting.removeFirst(followers.count)
        await commit([write] + followers.map(\.write))
        for follower in followers { follower.turn.resume(returning: .done) }
        handOver()
    }

    private func handOver() {
        if waiting.isEmpty {
            hasLeader = false
        } else {
            waiting.removeFirst().turn.resume(returning: .lead)
        }
    }

    private func commit(_ writes: [any Waiting]) async {
        do {
            try await engine.transaction { session in
                for write in writes { try write.attempt(in: session) }
            }
            for write in writes { write.committed() }
        } catch {
            if writes.count == 1 {
                writes[0].failed(error)
            } else {
                // The shared transaction is gone: each is tried once more alone, and only its own failure is its answer.
                for write in writes { await commit([write]) }
            }
        }
    }
}
