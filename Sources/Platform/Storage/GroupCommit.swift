import Synchronization

/// Lets writers that wait at the same time share one durable transaction.
///
/// Who finds nobody in the lead leads. Its transaction waits for its turn at the engine, and takes with it whoever has
/// come by then; from that moment the next may lead. So the engine has a group at hand as soon as it is done with one, and
/// writers make ready what they write while others' is on its way to the disk. No task outlives its caller.
final class GroupCommit: Sendable {
    /// More in one transaction would save little and make the first of them wait.
    private static let mostInOne = 128

    private let engine: any Engine
    private let line = Mutex(Line())

    private struct Line {
        var hasLeader = false
        var waiting: [Follower] = []
    }

    private struct Follower {
        let write: any Waiting
        let turn: CheckedContinuation<Turn, Never>
    }

    private enum Turn { case lead, done }

    init(engine: any Engine) { self.engine = engine }

    /// How many stand behind a leader that has not begun.
    var waiting: Int { line.withLock { $0.waiting.count } }

    /// Returns when the write's outcome is known.
    func submit(_ write: any Waiting) async {
        let turn = await withCheckedContinuation { turn in
            let leads = line.withLock { line in
                guard line.hasLeader else {
                    line.hasLeader = true
                    return true
                }
                line.waiting.append(Follower(write: write, turn: turn))
                return false
            }
            if leads { turn.resume(returning: Turn.lead) }
        }
        guard turn == .lead else { return }
        let group = Group(led: write)
        await commit(group)
        for follower in group.followers { follower.turn.resume(returning: .done) }
    }

    /// A leader and whoever came before its transaction began.
    private final class Group: Sendable {
        let leader: any Waiting
        private let taken: Mutex<[Follower]?>

        init(led leader: any Waiting) {
            self.leader = leader
            taken = Mutex(nil)
        }

        /// A writer that takes nobody with it.
        init(alone leader: any Waiting) {
            self.leader = leader
            taken = Mutex([])
        }

        var followers: [Follower] { taken.withLock { $0 ?? [] } }

        var writes: [any Waiting] { [leader] + followers.map { $0.write } }

        /// Takes who waits, once.
        func gather(_ take: () -> [Follower]) {
            taken.withLock { taken in if taken == nil { taken = take() } }
        }
    }

    /// Takes who waits into a group; the lead is free then, and where more wait than a group holds, the next has it.
    private func gather(_ group: Group) {
        group.gather {
            let (taken, next) = line.withLock { line in
                let taken = Array(line.waiting.prefix(Self.mostInOne - 1))
                line.waiting.removeFirst(taken.count)
                let next = line.waiting.isEmpty ? nil : line.waiting.removeFirst()
                line.hasLeader = next != nil
                return (taken, next)
            }
            next?.turn.resume(returning: .lead)
            return taken
        }
    }

    /// Together first, which is quickest; where a writer fails, each in a savepoint of its own, so that it fails alone;
    /// where the transaction itself is lost, each in one of its own.
    private func commit(_ group: Group) async {
        var isApart = false
        while true {
            do {
                return try await transaction(of: group, apart: isApart)
            } catch StorageError.outcomeUnknown(let why) {
                for write in group.writes { write.failed(StorageError.outcomeUnknown(why)) }
                return
            } catch {
                let isLost = (error as? StorageError)?.spoilsTransaction ?? false
                if group.followers.isEmpty { return await commitAlone(group.leader, after: error) }
                if isLost || isApart { break }
                isApart = true
            }
        }
        for write in group.writes { await commitAlone(write) }
    }

    /// Where the engine asks for another try, a few are made, each after a longer pause.
    ///
    /// - Parameter failure: how a first try ended, if one was made.
    private func commitAlone(_ write: any Waiting, after failure: (any Error)? = nil) async {
        var failure = failure
        for pause in [10, 50, 250, nil] {
            do {
                if let failure { throw failure }
                return try await transaction(of: Group(alone: write), apart: false)
            } catch StorageError.busy(let why) {
                guard let pause else { return write.failed(StorageError.busy(why)) }
                try? await Task.sleep(for: .milliseconds(pause))
                failure = nil
            } catch {
                return write.failed(error)
            }
        }
    }

    private func transaction(of group: Group, apart: Bool) async throws {
        // Where it could not even begin, nobody may go on waiting for a leader that has gone.
        defer { gather(group) }
        try await engine.transaction { session in
            self.gather(group)
            for write in group.writes { try write.attempt(in: session, apart: apart) }
        }
        for write in group.writes { write.committed() }
    }
}
