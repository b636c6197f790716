import HeardTesting
import Kernel
import Mail
import People
import Record
import Storage
import StorageSQLite
import Testing

/// An area in a store of its own; the record is read again after the work.
struct PeopleKit: Sendable {
    let store: Store
    let area: LocalArea

    static let migrations = RecordSchema.migrations + OutboxSchema.migrations + PeopleSchema.migrations

    @Sendable static func key(of log: String) -> SigningKey? {
        SigningKey(name: "heard.example/\(log)", seed: Array(repeating: 7, count: 32))
    }

    static func with(
        _ engine: TestEngine,
        world: World = .counting,
        _ work: (PeopleKit) async throws -> Void
    ) async throws {
        try await TemporaryStore.with(engine, migrations, world: world) { store in
            let key = try #require(PeopleKit.key(of: "marlow-heath"))
            let area = try await store.write { writer in
                let log = try Log.create(name: "marlow-heath", origin: key.name, key: key.verifierKey, in: writer)
                let made = AreaMade(slug: "marlow-heath", name: "Marlow Heath", on: writer.world.today)
                try writer.record(made, in: log.id)
                return try LocalArea.meant(by: nil, in: writer)
            }
            let kit = PeopleKit(store: store, area: area)
            try await work(kit)
            try await kit.checkLetters()
            try await kit.checkRecord()
        }
    }

    @discardableResult
    func add(
        _ name: String,
        _ side: Side = .services,
        mailboxes: [String] = [],
        domains: [String] = []
    ) async throws -> Group {
        let area = area
        let addresses = mailboxes.map { GroupAddress.mailbox($0) } + domains.map { GroupAddress.domain($0) }
        return try await store.write { try Group.add(named: name, on: side, at: addresses, to: area, in: $0) }
    }

    func addresses() async throws -> AddressBook {
        let area = area
        return try await store.read { try AddressBook(of: area.id, in: $0) }
    }

    func directory() async throws -> Directory {
        let area = area
        return try await store.read { try Directory(of: area.id, in: $0) }
    }

    func entries() async throws -> [RecordedEntry] {
        let area = area
        return try await store.read { try RecordedEntry.from(0, count: 1000, of: area.log, in: $0) }
    }

    static let kinds = Kinds(PeopleArea.events)

    private func checkRecord() async throws {
        let folder = try TemporaryFolder()
        let count = Counter()
        let keys = LogKeys(
            names: { ["marlow-heath"] },
            signingKeys: { log in [PeopleKit.key(of: log)].compactMap(\.self) },
            create: { _, _ in },
            replace: { _, _ in },
            checkpoint: { _ in nil },
            keep: { _, _ in }
        )
        let check = RecordCheck(
            kinds: PeopleKit.kinds,
            tables: PeopleSchema.tables,
            keys: keys,
            digestOfOriginal: { _ in nil },
            scratch: {
                let engine = try SQLiteEngine(path: folder.file("scratch-\(count.next()).db"), world: .counting)
                let store = Store(engine)
                try await store.migrate(PeopleKit.migrations)
                return store
            }
        )
        try await check.run(store)
    }
}
