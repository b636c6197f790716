import HeardTesting
import Kernel
import Mail
import Record
import Safety
import Storage
import StorageSQLite
import Synchronization
import Testing
import WorkingDays

@testable import Commitments
@testable import People

/// The invented area of Marlow Heath in a store of its own, with two groups of families and a service.
struct CommitmentsKit: Sendable {
    let store: Store
    let area: LocalArea
    let forum: ID<Group>
    let kites: ID<Group>
    let send: ID<Group>
    /// The day it is for what is written.
    let clock: HeldDay
    private let keys: HeldKey

    static let migrations =
        RecordSchema.migrations + OutboxSchema.migrations + FetchSchema.migrations + PeopleSchema.migrations
        + CommitmentsSchema.migrations
    static let kinds = Kinds(PeopleArea.events + CommitmentsArea.events)
    static let today = Day.on("2019-11-21")

    /// Does the work in a new area, then reads the whole record again: every row must follow from the entries.
    ///
    /// What an area above would say of its things (`CommitmentOrigin.follow`) is no entry here: it is taken back first.
    static func with(_ engine: TestEngine = .sqlite, _ work: (CommitmentsKit) async throws -> Void) async throws {
        let clock = HeldDay(today)
        let world = World(now: { .noon(of: clock.day) }, random: World.still(on: today).random)
        try await TemporaryStore.with(engine, migrations, world: world) { store in
            let kit = try await CommitmentsKit(store, clock)
            try await work(kit)
            try await kit.store.write { writer in
                let rows = try writer.rows("SELECT DISTINCT reference FROM commitment_origin")
                for row in rows {
                    let reference: Reference = try row["reference"]
                    // What a letter says of its promises follows from the letter's own entry.
                    guard reference.kind != .letter else { continue }
                    try CommitmentOrigin(reference).follow(in: kit.area.id, writer)
                }
            }
            try await kit.checkRecord()
        }
    }

    private init(_ store: Store, _ clock: HeldDay) async throws {
        self.store = store
        self.clock = clock
        let key = try #require(SigningKey(name: "heard.example/marlow-heath", seed: [UInt8](repeating: 7, count: 32)))
        keys = HeldKey(key)
        area = try await store.write { writer in
            let log = try Log.create(name: "marlow-heath", origin: key.name, key: key.verifierKey, in: writer)
            try writer.record(AreaMade(slug: "marlow-heath", name: "Marlow Heath", on: writer.world.today), in: log.id)
            return try #require(try LocalArea.find(slug: "marlow-heath", in: writer))
        }
        let area = area
        (forum, kites, send) = try await store.write { writer in
            (
                try Group.add(named: "Parents Together", on: .families, at: [], to: area, in: writer).id,
                try Group.add(named: "Kite Parents", on: .families, at: [], to: area, in: writer).id,
                try Group.add(named: "SEND service", on: .services, at: [], to: area, in: writer).id
            )
        }
    }

    let originals = HeldOriginals()

    var tools: CommitmentTools {
        CommitmentTools(
            calendar: { _, _ in .bundled(.englandAndWales) },
            askedAt: { things, _, seat, _, _ in
                // Everyone may read what was asked at the first point; of the second only who has a seat.
                let words = [Self.point(1): "When will the minutes be out?", Self.point(2): "Who writes them?"]
                return words.filter { things.contains($0.key) && (seat != nil || $0.key == Self.point(1)) }
            },
            files: FileTools(originals: originals.originals)
        )
    }

    var service: Party { Party(group: send, name: "Sam Sample") }
    var families: Party { Party(group: forum, name: "Pat Example") }

    /// A point as an area above would name it.
    static func point(_ number: Int) -> Reference { Reference(.point, year: 2019, number: number) }

    /// Makes a commitment; `about` are points, which say at once who may see them.
    @discardableResult
    func make(
        by day: String = "2019-11-29",
        on promised: String = "2019-11-18",
        about points: [CommitmentOrigin] = [],
        _ change: @Sendable (inout Promised) -> Void = { _ in }
    ) async throws -> Reference {
        var written = Promised("We will publish the minutes.", by: .on(day))
        written.about = points.map(\.reference)
        change(&written)
        let (area, service, what) = (area, service, written)
        return try await store.write { writer in
            let made = try Commitment.make(what, by: service, on: .on(promised), in: area, writer)
            try writer.record(made, in: area.log)
            for point in points { try point.follow(in: area.id, writer) }
            return made.reference
        }
    }

    /// Records what is decided for a commitment.
    func act(
        on reference: Reference,
        _ decide: @escaping @Sendable (Commitment) throws -> any CommitmentEvent
    ) async throws {
        let area = area
        try await store.write { writer in
            let commitment = try #require(try Commitment.find(reference, in: area.id, writer))
            try writer.record(decide(commitment), in: area.log)
        }
    }

    func commitment(_ reference: Reference) async throws -> Commitment {
        let area = area
        return try #require(try await store.read { try Commitment.find(reference, in: area.id, $0) })
    }

    func erase(_ parts: Set<Part>, ofKind kind: String) async throws {
        let log = area.log
        let entries = try await store.read { try RecordedEntry.from(0, count: 1000, of: log, in: $0) }
        for entry in entries where entry.kind == kind {
            try await store.write {
                try $0.erase(
                    parts,
                    of: entry.position,
                    in: log,
                    ground: "the person asked",
                    post: "forum lead",
                    kinds: Self.kinds
                )
            }
        }
    }

    private func checkRecord() async throws {
        let folder = try TemporaryFolder()
        let holder = keys
        let logKeys = LogKeys(
            names: { ["marlow-heath"] },
            signingKeys: { _ in [holder.value.withLock { $0.key }] },
            create: { _, _ in },
            replace: { _, _ in },
            checkpoint: { _ in holder.value.withLock { $0.note } },
            keep: { note, _ in holder.value.withLock { $0.note = note } }
        )
        try await Signer(keys: logKeys).sign(area.log, in: store)
        let check = RecordCheck(
            kinds: Self.kinds,
            tables: PeopleSchema.tables + CommitmentsSchema.tables,
            keys: logKeys,
            digestOfOriginal: { $0 },
            scratch: {
                let store = Store(try SQLiteEngine(path: folder.file("scratch.db"), world: .counting))
                try await store.migrate(Self.migrations)
                return store
            }
        )
        try await check.run(store)
    }
}

/// The day it is, as a test sets it.
final class HeldDay: Sendable {
    private let held: Mutex<Day>

    init(_ day: Day) { held = Mutex(day) }

    var day: Day { held.withLock { $0 } }

    func set(to day: Day) { held.withLock { $0 = day } }
}

/// Files in memory, as long as the test runs.
final class HeldOriginals: Sendable {
    private let held = Mutex<[String: [UInt8]]>([:])

    var originals: Originals {
        Originals(
            keep: { [self] batch in
                for original in batch { held.withLock { $0[original.sha256] = original.bytes } }
            },
            read: { [self] sha256 in held.withLock { $0[sha256] } },
            contains: { [self] sha256 in held.withLock { $0[sha256] != nil } }
        )
    }
}

/// The one key of the area and what was signed last, as long as the test runs.
private final class HeldKey: Sendable {
    let value: Mutex<(key: SigningKey, note: String?)>

    init(_ key: SigningKey) { value = Mutex((key, nil)) }
}
