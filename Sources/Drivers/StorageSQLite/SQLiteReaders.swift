import GRDB
import Synchronization

/// Connections that only read, each on a queue of its own; who finds none free waits in line.
///
/// A reading goes straight to a connection's queue: the pool's own readers are reached over another queue, which a page
/// that is written anew would wait for as well.
final class SQLiteReaders: Sendable {
    typealias Work = @Sendable (Result<Database, any Error>) -> Void

    private struct State {
        var free: [Int]
        /// Those who wait, the first at the end.
        var waiting: [Work] = []
    }

    private let connections: [DatabaseQueue]
    private let state: Mutex<State>

    init(path: String, count: Int, configuration: Configuration) throws {
        var configuration = configuration
        configuration.readonly = true
        connections = try (0..<count).map { _ in try DatabaseQueue(path: path, configuration: configuration) }
        state = Mutex(State(free: Array(0..<count)))
    }

    /// Gives a connection to the work, which has it alone until it returns.
    func read(_ work: @escaping Work) {
        let place = state.withLock { state -> Int? in
            guard let free = state.free.popLast() else {
                state.waiting.insert(work, at: 0)
                return nil
            }
            return free
        }
        if let place { read(on: place, work) }
    }

    /// Closes each connection once what it was given before has returned.
    ///
    /// - Parameter last: done with each just before.
    func close(_ last: (Database) -> Void) throws {
        for connection in connections {
            connection.inDatabase(last)
            try connection.close()
        }
    }

    private func read(on place: Int, _ work: @escaping Work) {
        connections[place].asyncUnsafeRead { [self] connection in
            work(connection)
            if let next = next(for: place) { read(on: place, next) }
        }
    }

    /// Who waits longest; where nobody does the connection is free.
    private func next(for place: Int) -> Work? {
        state.withLock { state in
            if state.waiting.isEmpty { state.free.append(place) }
            return state.waiting.popLast()
        }
    }
}
