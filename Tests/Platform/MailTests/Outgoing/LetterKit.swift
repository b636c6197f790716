import HeardTesting
import Kernel
import Storage
import Synchronization
import Testing

@testable import Mail

/// Letters in a store of their own, with a clock that a test sets.
struct LetterKit: Sendable {
    let store: Store
    let clock: SetClock

    /// Noon in London, 21 November 2019.
    static func with(_ engine: TestEngine, _ work: (LetterKit) async throws -> Void) async throws {
        let clock = SetClock()
        let chance = Counter()
        let world = World(
            now: { clock.now },
            random: { count in
                let number = UInt64(chance.next())
                return (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * (7 - $0))) : 0 }
            }
        )
        try await TemporaryStore.with(engine, OutboxSchema.migrations + FetchSchema.migrations, world: world) { store in
            try await work(LetterKit(store: store, clock: clock))
        }
    }

    static let letter = OutgoingLetter(
        kind: "nudge",
        to: "send@council.example",
        subject: "A reply is due",
        paragraphs: ["Hello,", "a reply is due on Friday 28 November."],
        link: OutgoingLetter.Link("Read the point", path: "/marlow-heath/points/P-2019-0001"),
        reason: "You get this mail because you answer for the SEND service."
    )

    func send(_ letter: OutgoingLetter = LetterKit.letter, once: String? = nil) async throws {
        try await store.write { try $0.send(letter, once: once) }
    }

    func letters() async throws -> [OutboxLetter] { try await store.read { try OutboxLetter.newest(100, in: $0) } }

    /// The one letter there is.
    func only() async throws -> OutboxLetter {
        let all = try await letters()
        try #require(all.count == 1)
        return all[0]
    }

    static let address = PostalAddress(
        from: Mailbox(name: "Heard", kept: "heard@forum.example"),
        domain: "mail.forum.example",
        receives: true,
        base: "https://heard.example"
    )

    /// A server that sends by what a test says of each mail.
    func posting(_ chance: UInt8 = 1, _ outcome: @escaping @Sendable (Post.Envelope, [UInt8]) -> PostOutcome) -> Posting
    {
        let clock = clock
        return Posting(
            of: store,
            by: Post(deliver: { outcome($0, $1) }, close: {}),
            from: Self.address,
            world: World(now: { clock.now }, random: { Array(repeating: chance, count: $0) })
        )
    }
}

final class SetClock: Sendable {
    private let moment = Mutex(Int64(1_574_337_600_000))
    var now: Instant { Instant(milliseconds: moment.withLock { $0 }) }
    func pass(minutes: Int64) { moment.withLock { $0 += minutes * 60_000 } }
}

/// Keeps what was handed over.
final class Handed: Sendable {
    private let mails = Mutex<[(Post.Envelope, [UInt8])]>([])
    func take(_ envelope: Post.Envelope, _ bytes: [UInt8]) { mails.withLock { $0.append((envelope, bytes)) } }
    var all: [(Post.Envelope, [UInt8])] { mails.withLock { $0 } }
    var recipients: [String] { all.map(\.0.recipient) }
}
