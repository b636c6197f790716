import Kernel
import Storage

/// An empty store in which the entries of all logs make their changes again.
struct Replays {
    let source: Store
    let scratch: Store
    private let kinds: Kinds
    private var replays: [ID<Log>: Replay] = [:]

    init(kinds: Kinds, source: Store, scratch: Store) {
        self.kinds = kinds
        self.source = source
        self.scratch = scratch
    }

    /// Puts an empty log of the same number into the scratch store, for tables that refer to it.
    mutating func begin(_ log: Log) async throws {
        let (replay, firstKey) = try await source.read { reader in
            var replay = Replay(log.id)
            try replay.learn(of: log, in: reader)
            return (replay, try log.formerKeys(in: reader).first ?? log.key)
        }
        replays[log.id] = replay
        try await scratch.write { try Log.insert(log.id, name: log.name, origin: log.origin, key: firstKey, in: $0) }
    }

    /// Compares the key that the entries have led to with the one the log has.
    func checkKey(of log: Log) async throws {
        let replayed = try await scratch.read { try Log.find(log.id, in: $0).key }
        guard replayed == log.key else {
            throw RecordFault(log: log.name, "its key is not the one that its entries tell of")
        }
    }

    /// Applies the next entries of a log.
    mutating func apply(_ entries: [RecordedEntry], of log: Log) async throws {
        guard let replay = replays[log.id] else { return }
        let (next, steps) = try await source.read { reader in
            var replay = replay
            let steps = try replay.steps(entries, in: reader)
            return (replay, steps)
        }
        replays[log.id] = next
        try await make(steps)
    }

    /// Reads from the source, and brings the scratch store to exactly the entries that the same reading shows.
    mutating func inStep<Answer: Sendable>(
        _ work: @escaping @Sendable (any Reader) throws -> Answer
    ) async throws -> Answer {
        let replays = replays
        let (answer, logs, steps) = try await source.read { reader in
            var (nexts, steps): ([ID<Log>: Replay], [Replay.Step]) = (replays, [])
            for log in try Log.all(in: reader) {
                // A log made since the check began is read the next time.
                guard var replay = nexts[log.id] else { continue }
                try replay.learn(of: log, in: reader)
                let entries = try RecordedEntry.from(
                    replay.size,
                    count: Int(log.size - replay.size),
                    of: log.id,
                    in: reader
                )
                steps += try replay.steps(entries, in: reader)
                nexts[log.id] = replay
            }
            return (try work(reader), nexts, steps)
        }
        self.replays = logs
        try await make(steps)
        return answer
    }

    private func make(_ steps: [Replay.Step]) async throws {
        guard !steps.isEmpty else { return }
        let kinds = kinds
        try await scratch.write { writer in
            for step in steps {
                switch step {
                case .apply(let entry):
                    do { try kinds.apply(entry, in: writer) } catch { throw Replays.fault(entry, error) }
                case .erase(let parts, let entry): try kinds.erase(parts, of: entry, in: writer)
                }
            }
        }
    }

    private static func fault(_ entry: RecordedEntry, _ error: any Error) -> any Error {
        if error is RecordFault { return error }
        return RecordFault(log: nil, "entry \(entry.position): its change cannot be made again: \(error)")
    }
}
