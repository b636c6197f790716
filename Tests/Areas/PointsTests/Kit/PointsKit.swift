import Commitments
import HeardTesting
import Kernel
import Mail
import MailGMime
import People
import Record
import Safety
import Storage
import StorageSQLite
import Synchronization
import Testing
import WorkingDays

@testable import Points

/// The invented area of Marlow Heath in a store of its own: a forum, two services, and a promise of 5 and 10 days.
struct PointsKit: Sendable {
    let store: Store
    let area: LocalArea
    let forum: ID<Group>
    let send: ID<Group>
    let transport: ID<Group>
    let keys = KeysInMemory()
    let world: World
    private let clock: Shared<Instant>
    private let originals = Shared<[Digest32: [UInt8]]>([:])

    static let migrations =
        RecordSchema.migrations + OutboxSchema.migrations + FetchSchema.migrations + PeopleSchema.migrations
        + CommitmentsSchema.migrations
        + PointsSchema.migrations
    static let kinds = Kinds(PeopleArea.events + CommitmentsArea.events + PointsArea.events)

    /// Does the work in a new area, then reads the whole record again: every row must follow from the entries.
    ///
    /// - Parameter promise: working days to acknowledge and to answer, from 1 January 2019; nil for no promise.
    static func with(
        _ engine: TestEngine = .sqlite,
        today: Day = .on("2019-11-21"),
        promise: (Int, Int)? = (5, 10),
        _ work: (PointsKit) async throws -> Void
    ) async throws {
        var world = World.still(on: today)
        let clock = Shared(world.now())
        world.now = { clock.value.withLock { $0 } }
        try await TemporaryStore.with(engine, migrations, world: world) { [world] store in
            let kit = try await PointsKit(store, world, clock)
            if let promise { try await kit.promise(promise.0, promise.1) }
            try await work(kit)
            try await kit.checkLetters()
            try await kit.checkRecord()
        }
    }

    private init(_ store: Store, _ world: World, _ clock: Shared<Instant>) async throws {
        self.store = store
        self.world = world
        self.clock = clock
        let keys = keys
        let area = try await store.write { try PointsKit.makeArea("marlow-heath", "Marlow Heath", keys, in: $0) }
        self.area = area
        (forum, send, transport) = try await store.write { writer in
            func add(_ name: String, _ side: Side, _ mailboxes: [String], _ domain: String? = nil) throws -> ID<Group> {
                let all = mailboxes.map { GroupAddress.mailbox($0) } + (domain.map { [.domain($0)] } ?? [])
                return try Group.add(named: name, on: side, at: all, to: area, in: writer).id
            }
            return (
                try add("Marlow Heath Parents Together", .families, ["lead@parents.example"]),
                try add("SEND service", .services, ["send@council.example"], "council.example"),
                try add("School transport", .services, ["transport@council.example"])
            )
        }
    }

    /// Lets hours pass.
    func pass(hours: Int64) {
        clock.value.withLock { $0 = Instant(milliseconds: $0.milliseconds + hours * 3_600_000) }
    }

    /// Lets minutes pass.
    func pass(minutes: Int64) {
        clock.value.withLock { $0 = Instant(milliseconds: $0.milliseconds + minutes * 60_000) }
    }

    /// Lets days pass, to the noon of one.
    func pass(to day: String) { clock.value.withLock { $0 = .noon(of: .on(day)) } }

    static func makeArea(
        _ slug: String,
        _ name: String,
        _ keys: KeysInMemory,
        in writer: any Writer
    ) throws -> LocalArea {
        let key = try #require(
            SigningKey(name: "heard.example/\(slug)", seed: [UInt8](repeating: UInt8(slug.utf8.count), count: 32))
        )
        try keys.keys.create(key, slug)
        let log = try Log.create(name: slug, origin: key.name, key: key.verifierKey, in: writer)
        try writer.record(AreaMade(slug: slug, name: name, on: writer.world.today), in: log.id)
        return try #require(try LocalArea.find(slug: slug, in: writer))
    }

    /// Sets down a promise; the number of points whose days moved comes back.
    @discardableResult
    func promise(
        _ acknowledge: Int,
        _ answer: Int,
        for group: ID<Group>? = nil,
        from day: String = "2019-01-01",
        document: String = "Letter of commitment",
        _ change: @Sendable (inout Promise.Terms) -> Void = { _ in }
    ) async throws -> Int {
        var terms = Promise.Terms(acknowledge: acknowledge, answer: answer)
        change(&terms)
        let (area, set) = (area, terms)
        return try await store.write {
            try Promise.set(set, for: group, from: .on(day), document: document, in: area, $0)
        }
    }

    /// Reads a mail and files it, as an import does.
    @discardableResult
    func file(_ mail: SampleMail, seenBy visibility: Visibility = .forumAndService) async throws -> Filed {
        let letter = try MailReader.gmime(now: world.now).read(mail.bytes)
        let digest = Digest32.of(mail.bytes)
        originals.value.withLock { $0[digest] = mail.bytes }
        let (area, incoming) = (area, Incoming(letter, original: digest.hex, visibility: visibility))
        return try await store.write { try Filing(into: area, in: $0).file(incoming) }
    }

    /// Records what is decided for a point.
    @discardableResult
    func act(
        on reference: Reference,
        _ decide: @escaping @Sendable (Point, Promises, Calendars) throws -> any PointEvent
    ) async throws -> RecordedEntry {
        let area = area
        return try await store.write { writer in
            let point = try #require(try Point.find(reference, in: area.id, writer))
            let promises = try Promises(of: area.id, in: writer)
            return try writer.record(decide(point, promises, Calendars(of: area.id, in: writer)), in: area.log)
        }
    }

    func point(_ reference: Reference) async throws -> Point {
        let area = area
        return try #require(try await store.read { try Point.find(reference, in: area.id, $0) })
    }

    func history(of reference: Reference) async throws -> [HistoryLine] {
        let id = try await point(reference).id
        return try await store.read { try HistoryLine.all(of: id, in: $0) }
    }

    func late(on day: String, by clock: ClockKind = .answer, owedBy group: ID<Group>? = nil) async throws -> [LatePoint]
    {
        let area = area
        return try await store.read { try LatePoint.all(in: area.id, on: .on(day), by: clock, owedBy: group, $0) }
    }

    /// Keeps the bytes of a file, as an upload does.
    func keep(_ bytes: [UInt8], name: String, type: String = "image/jpeg") -> SpokenFile {
        let digest = Digest32.of(bytes)
        originals.value.withLock { $0[digest] = bytes }
        return SpokenFile(sha256: digest.hex, name: name, type: type, size: bytes.count)
    }

    /// Where a page keeps files.
    var keptOriginals: Originals {
        let originals = originals
        return Originals(
            keep: { batch in
                for original in batch {
                    originals.value.withLock { $0[Digest32.of(original.bytes)] = original.bytes }
                }
            },
            read: { sha256 in Digest32(hex: sha256).flatMap { digest in originals.value.withLock { $0[digest] } } },
            contains: { sha256 in
                Digest32(hex: sha256).map { digest in originals.value.withLock { $0[digest] != nil } } ?? false
            }
        )
    }

    func sign() async throws { try await Signer(keys: keys.keys).sign(area.log, in: store) }

    func entries() async throws -> [RecordedEntry] {
        let log = area.log
        return try await store.read { try RecordedEntry.from(0, count: 10_000, of: log, in: $0) }
    }

    /// Erases parts of the entries that are chosen.
    func erase(_ parts: Set<Part>, where isMeant: (RecordedEntry) -> Bool) async throws {
        let log = area.log
        for entry in try await entries().filter(isMeant) {
            try await store.write {
                try $0.erase(
                    parts,
                    of: entry.position,
                    in: log,
                    ground: "the person asked",
                    post: "forum lead",
                    kinds: PointsKit.kinds
                )
            }
        }
    }

    @discardableResult
    func checkRecord() async throws -> RecordCheck.Summary {
        try await sign()
        let folder = try TemporaryFolder()
        let (originals, count) = (originals, Counter())
        let check = RecordCheck(
            kinds: PointsKit.kinds,
            tables: PeopleSchema.tables + CommitmentsSchema.tables + PointsSchema.tables,
            keys: keys.keys,
            digestOfOriginal: { digest in originals.value.withLock { $0[digest] }.map { Digest32.of($0) } },
            scratch: {
                let engine = try SQLiteEngine(path: folder.file("scratch-\(count.next()).db"), world: .counting)
                let store = Store(engine)
                try await store.migrate(PointsKit.migrations)
                return store
            }
        )
        return try await check.run(store)
    }
}

extension Day {
    /// A day as a test writes it; the first of all days where it is none, which no expectation names.
    static func on(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
}
