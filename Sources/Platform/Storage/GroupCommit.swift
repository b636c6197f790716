import Synchronization

/// Lets writers that wait at the same time share one durable transaction.
///
/// Who finds nobody in the lead leads. Its transaction waits for its turn at the engine, and takes with it whoever comes
/// until it has nothing more to write: then it commits, and the next may lead. So a transaction holds as many as come while
/// it writes, and writers make ready what they write while others' is on its way to the disk. No task outlives its caller.
final class GroupCommit: Sendable {
    /// More in one transaction would save little and make the first of them wait.
    private static let mostInOne = 128

    private let engine: any Engine
    private let line = Mutex(Line())

    private struct Line {
        var hasLeader = false
        var waiting: [Follower] = []

        /// The first of those who wait, nearly always all of them.
        mutating func take(_ most: Int) -> [Follower] {
            guard waiting.count > most else {
                defer { waiting = [] }
                return waiting
            }
            defer { waiting.removeFirst(most) }
            return Array(waiting.prefix(most))
        }
    }

    private struct Follower {
        let write: any Waiting
        let turn: CheckedContinuation<Turn, Never>
    }

    private enum Turn { case lead, done }

    init(engine: any Engine) { self.engine = engine }

    /// How many stand behind a leader.
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
        await commit(Group(led: write))
    }

    /// A leader and whoever came before its transaction had written all.
    private final class Group: Sendable {
        let leader: any Waiting
        private let state: Mutex<State>

        private struct State {
            var followers: [Follower] = []
            /// Whether it takes whoever comes: until then it has the lead.
            var isOpen: Bool
        }

        init(led leader: any Waiting) {
            self.leader = leader
            state = Mutex(State(isOpen: true))
        }

        /// A writer that takes nobody with it.
        init(alone leader: any Waiting) {
            self.leader = leader
            state = Mutex(State(isOpen: false))
        }

        var isOpen: Bool { state.withLock { $0.isOpen } }
        var followers: [Follower] { state.withLock { $0.followers } }
        var writes: [any Waiting] { [leader] + followers.map { $0.write } }

        /// Lets the followers go: each has its outcome.
        func release() { for follower in followers { follower.turn.resume(returning: .done) } }

        func add(_ followers: [Follower]) { state.withLock { $0.followers += followers } }

        func close() { state.withLock { $0.isOpen = false } }
    }

    /// Takes who waits into an open group.
    ///
    /// Where nobody does it is closed and the lead is free; where it is full the next of them has it.
    private func gather(_ group: Group) -> [Follower] {
        let room = Self.mostInOne - 1 - group.followers.count
        let taken = line.withLock { line in
            let taken = line.take(room)
            if taken.isEmpty { passOn(&line) }
            return taken
        }
        taken.isEmpty ? group.close() : group.add(taken)
        return taken
    }

    /// Takes nobody more into a group, however its transaction ended.
    private func close(_ group: Group) {
        guard group.isOpen else { return }
        group.close()
        line.withLock { passOn(&$0) }
    }

    private func passOn(_ line: inout Line) {
        let next = line.waiting.isEmpty ? nil : line.waiting.removeFirst()
        line.hasLeader = next != nil
        next?.turn.resume(returning: .lead)
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
                return group.release()
            } catch {
                let isLost = (error as? StorageError)?.spoilsTransaction ?? false
                if group.followers.isEmpty { return await commitAlone(group.leader, after: error) }
                if isLost || isApart { break }
                isApart = true
            }
        }
        for write in group.writes { await commitAlone(write) }
        group.release()
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
        defer { close(group) }
        try await engine.transaction { session in
            for write in group.writes { try write.attempt(in: session, apart: apart) }
            while group.isOpen {
                for follower in self.gather(group) { try follower.write.attempt(in: session, apart: apart) }
            }
        } committed: {
            for write in group.writes { write.committed() }
            group.release()
        }
    }
}
