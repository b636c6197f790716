import NIOCore
import Synchronization

/// The connections there are, and whether they are to end.
final class OpenConnections: Sendable {
    private struct State {
        var channels: [ObjectIdentifier: any Channel] = [:]
        var isStopping = false
    }

    private let state = Mutex(State())

    var isStopping: Bool { state.withLock(\.isStopping) }

    /// - Returns: how many there are with this one.
    func begin(_ channel: any Channel) -> Int {
        let (count, isLate) = state.withLock { state in
            state.channels[ObjectIdentifier(channel)] = channel
            return (state.channels.count, state.isStopping)
        }
        if isLate { channel.close(mode: .input, promise: nil) }
        return count
    }

    func end(_ channel: any Channel) { state.withLock { $0.channels[ObjectIdentifier(channel)] = nil } }

    /// Nothing more is read; what has been read is still answered.
    func stop() {
        let channels = state.withLock { state in
            state.isStopping = true
            return Array(state.channels.values)
        }
        for channel in channels { channel.close(mode: .input, promise: nil) }
    }

    /// Ends those that do not even read their answers.
    func cut() {
        for channel in state.withLock({ Array($0.channels.values) }) { channel.close(promise: nil) }
    }
}
