import Hummingbird
import Kernel
import Synchronization

/// Answers kept in memory until anything changes.
///
/// Two halves: what is asked for moves to the young half; when that is full the old half is let go. So what is read
/// often stays, and the whole never exceeds its limit.
package final class PageCache: Sendable {
    struct Key: Hashable, Sendable {
        let target: String
        let host: String
        let comfort: Comfort
        /// The code of the language it is written in; empty for English.
        var language = ""
    }

    /// Names the state of the world an answer was made from.
    struct Ticket: Sendable, Equatable { fileprivate let round: Int }

    private struct State {
        /// What the answers rest on; nil until it is known, and then nothing is kept.
        var basis: Basis?
        var round = 0
        var young: [Key: Reply] = [:]
        var old: [Key: Reply] = [:]
        var youngBytes = 0

        mutating func forget() {
            round += 1
            young = [:]
            old = [:]
            youngBytes = 0
        }
    }

    /// The store's change token and the day: all that a cacheable answer depends on beside its key.
    struct Basis: Equatable, Sendable {
        let token: Int64
        let today: Day
    }

    private let limit: Int
    private let state = Mutex(State())

    package init(limit: Int) { self.limit = limit }

    /// Lets everything go; called after each write of our own, so that who wrote sees it at once.
    package func forget() { state.withLock { $0.forget() } }

    /// Says what the world rests on now; everything is let go where that is new, and nothing is kept while it is nil.
    func observe(_ basis: Basis?) {
        state.withLock { state in
            guard basis != state.basis else { return }
            state.basis = basis
            state.forget()
        }
    }

    /// To be taken before reading what an answer is made from.
    var ticket: Ticket? { state.withLock { $0.basis == nil ? nil : Ticket(round: $0.round) } }

    func reply(for key: Key) -> Reply? {
        state.withLock { state in
            if let reply = state.young[key] { return reply }
            guard let reply = state.old.removeValue(forKey: key) else { return nil }
            keep(reply, for: key, in: &state)
            return reply
        }
    }

    /// Keeps an answer, unless something changed since its ticket was taken.
    func keep(_ reply: Reply, for key: Key, ticket: Ticket) {
        state.withLock { state in
            guard state.basis != nil, ticket.round == state.round else { return }
            keep(reply, for: key, in: &state)
        }
    }

    private func keep(_ reply: Reply, for key: Key, in state: inout State) {
        let size = PageCache.size(reply, key)
        guard size <= limit / 4 else { return }
        if state.youngBytes + size > limit / 2 {
            state.old = state.young
            state.young = [:]
            state.youngBytes = 0
        }
        if let former = state.young.updateValue(reply, forKey: key) { state.youngBytes -= PageCache.size(former, key) }
        state.youngBytes += size
    }

    /// Body, address and an allowance for headers and bookkeeping.
    private static func size(_ reply: Reply, _ key: Key) -> Int {
        reply.body.readableBytes + key.target.utf8.count + 2048
    }

    /// How many answers are kept.
    package var count: Int { state.withLock { $0.young.count + $0.old.count } }
}
