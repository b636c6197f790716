import Foundation
import Kernel
import Record
import Storage
import StorageSQLite
import Synchronization
import Testing

/// A store with the record's tables and those of the events below, in a folder of its own that goes with it.
final class RecordKit: Sendable {
    let folder: URL
    let store: Store
    let keys: LogKeys
    let log: ID<Log>
    let key: SigningKey
    private let kept: KeptInMemory
    private let clock = Kept(Int64(0))
    private let world: World
    private let originals = Kept<[Digest32: Digest32]>([:])

    static let name = "marlow-heath"

    /// A kit with a log, in SQLite or in the database given.
    init(_ engine: (any Engine)? = nil) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "record-\(UUID().uuidString)")
        world = RecordKit.world(clock)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if let engine {
            store = try await RecordKit.store(engine)
        } else {
            store = try await RecordKit.store(in: folder, name: "heard.sqlite", world: world)
        }
        kept = KeptInMemory()
        keys = kept.keys
        let key = try #require(SigningKey(name: "heard.example/marlow-heath", seed: [UInt8](repeating: 7, count: 32)))
        self.key = key
        try keys.create(key, RecordKit.name)
        log = try await store.write { writer in
            try Log.create(name: RecordKit.name, origin: key.name, key: key.verifierKey, in: writer).id
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// An empty store with every table.
    static func store(in folder: URL, name: String, world: World = world(Kept(0))) async throws -> Store {
        try await self.store(SQLiteEngine(path: folder.appending(path: name).path, world: world))
    }

    private static func store(_ engine: any Engine) async throws -> Store {
        let store = Store(engine)
        try await store.migrate(RecordSchema.migrations + NoteSchema.migrations)
        return store
    }

    /// A clock that goes on by a second with each reading, and chance that can be had again.
    private static func world(_ clock: Kept<Int64>) -> World {
        let chance = Kept(SplitMix(state: 42))
        return World(
            now: {
                clock.withLock {
                    $0 += 1000
                    return Instant(milliseconds: 1_574_330_400_000 + $0)
                }
            },
            random: { count in
                chance.withLock { chance in (0..<count).map { _ in UInt8(truncatingIfNeeded: chance.next()) } }
            }
        )
    }

    func goOn(hours: Int64) { clock.withLock { $0 += hours * 3_600_000 } }

    @discardableResult
    func record(_ event: some Event) async throws -> RecordedEntry {
        let log = log
        return try await store.write { try $0.record(event, in: log) }
    }

    /// Records so many notes, numbered from `first`.
    func recordNotes(_ numbers: ClosedRange<Int64>) async throws {
        let log = log
        try await store.write { writer in
            for number in numbers {
                try writer.record(NoteMade(number: number, words: "When is meeting \(number)?", author: "Pat"), in: log)
            }
        }
    }

    @discardableResult
    func recordPrivately(_ event: some Event) async throws -> RecordedEntry {
        let log = log
        return try await store.write { try $0.recordPrivately(event, in: log) }
    }

    func erase(_ parts: Set<Part>, of position: Int64) async throws {
        let log = log
        try await store.write {
            try $0.erase(
                parts,
                of: position,
                in: log,
                ground: "the person asked",
                post: "forum lead",
                kinds: RecordKit.kinds
            )
        }
    }

    static let kinds = Kinds([NoteMade.self, NoteClosed.self] + RecordSchema.events)

    /// Checks the whole record, as `heard record check` does.
    @discardableResult
    func checkAll() async throws -> RecordCheck.Summary {
        let (folder, originals) = (folder, originals)
        let check = RecordCheck(
            kinds: RecordKit.kinds,
            tables: [NoteSchema.table] + RecordSchema.tables,
            keys: keys,
            digestOfOriginal: { digest in originals.withLock { $0[digest] } },
            scratch: { try await RecordKit.store(in: folder, name: "scratch-\(UUID().uuidString).sqlite") }
        )
        return try await check.run(store)
    }

    /// Keeps an original; read again, it has the digest given.
    func keepOriginal(_ digest: Digest32, as read: Digest32? = nil) {
        originals.withLock { $0[digest] = read ?? digest }
    }

    func current() async throws -> Log {
        let log = log
        return try await store.read { try Log.find(log, in: $0) }
    }

    /// Gives the log a new key.
    @discardableResult
    func changeKey() async throws -> VerifierKey {
        try await KeyChange(keys: keys).run(log, in: store, world: world)
    }

    @discardableResult
    func sign() async throws -> String? { try await Signer(keys: keys).sign(log, in: store) }
}

/// A value that tests share with what runs at the same time.
final class Kept<Value: Sendable>: Sendable {
    private let value: Mutex<Value>

    init(_ value: Value) { self.value = Mutex(value) }

    func withLock<Answer>(_ work: (inout Value) -> Answer) -> Answer { value.withLock { work(&$0) } }
}

/// Keys and checkpoints in memory, for tests that look at the record and not at folders.
private final class KeptInMemory: Sendable {
    private let secrets = Mutex<[String: [SigningKey]]>([:])
    private let notes = Mutex<[String: String]>([:])

    var keys: LogKeys {
        LogKeys(
            names: { self.secrets.withLock { $0.keys.sorted() } },
            signingKeys: { name in self.secrets.withLock { $0[name] ?? [] } },
            create: { key, name in self.secrets.withLock { $0[name] = [key] } },
            replace: { keys, name in self.secrets.withLock { $0[name] = keys } },
            checkpoint: { name in self.notes.withLock { $0[name] } },
            keep: { note, name in self.notes.withLock { $0[name] = note } }
        )
    }
}

/// Chance for tests: the same each time.
struct SplitMix: RandomNumberGenerator, Sendable {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
