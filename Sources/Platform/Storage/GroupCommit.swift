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
            // Those whose answer has just come may have more to write: they get a moment to join.
            await Task.yield()
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

    /// Together first, which is quickest; where a writer fails, each in a savepoint of its own, so that it fails alone;
    /// where the transaction itself is lost, each in one of its own.
    private func commit(_ writes: [any Waiting]) async {
        for apart in writes.count > 1 ? [false, true] : [] {
            do {
                return try await transaction(of: writes, apart: apart)
            } catch StorageError.outcomeUnknown(let why) {
                for write in writes { write.failed(StorageError.outcomeUnknown(why)) }
                return
            } catch let error as StorageError where error.spoilsTransaction {
                break
            } catch {}
        }
        for write in writes { await commitAlone(write) }
    }

    /// Where the engine asks for another try, a few are made, each after a longer pause.
    private func commitAlone(_ write: any Waiting) async {
        for pause in [10, 50, 250, nil] {
            do {
                return try await transaction(of: [write], apart: false)
            } catch StorageError.busy(let why) {
                guard let pause else { return write.failed(StorageError.busy(why)) }
                try? await Task.sleep(for: .milliseconds(pause))
            } catch {
                return write.failed(error)
            }
        }
    }

    private func transaction(of writes: [any Waiting], apart: Bool) async throws {
        try await engine.transaction { session in
            for write in writes { try write.attempt(in: session, apart: apart) }
        }
        for write in writes { write.committed() }
    }
}
