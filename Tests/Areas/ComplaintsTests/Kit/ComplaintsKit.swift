import Commitments
import HeardTesting
import Kernel
import Mail
import MailGMime
import Record
import Safety
import Storage
import StorageSQLite
import Synchronization
import Testing

@testable import Complaints
@testable import People
@testable import Points

/// The invented area of Marlow Heath: Kite Parents, whose mails of July nobody answered, and the SEND service.
struct ComplaintsKit: Sendable {
    let store: Store
    let area: LocalArea
    let kites: ID<Group>
    let send: ID<Group>
    let keys = KeysInMemory()
    let world: World
    /// What was kept as it came; the record's check looks here for what entries name.
    let originals = Shared<[Digest32: [UInt8]]>([:])

    static let migrations =
        RecordSchema.migrations + OutboxSchema.migrations + FetchSchema.migrations + PeopleSchema.migrations
        + CommitmentsSchema.migrations + PointsSchema.migrations + ComplaintsSchema.migrations
    static let kinds = Kinds(
        RecordSchema.events + PeopleArea.events + CommitmentsArea.events + PointsArea.events + ComplaintsArea.events
    )
    static let tables =
        PeopleSchema.tables + CommitmentsSchema.tables + PointsSchema.tables + ComplaintsSchema.tables

    /// Does the work in a new area, then reads the whole record again: every row must follow from the entries.
    static func with(
        _ engine: TestEngine = .sqlite,
        today: Day = .on("2019-11-21"),
        _ work: (ComplaintsKit) async throws -> Void
    ) async throws {
        let world = World.still(on: today)
        try await TemporaryStore.with(engine, migrations, world: world) { store in
            let kit = try await ComplaintsKit(store, world)
            try await work(kit)
            try await kit.checkRecord()
        }
    }

    private init(_ store: Store, _ world: World) async throws {
        self.store = store
        self.world = world
        let keys = keys
        let key = try #require(SigningKey(name: "heard.example/marlow-heath", seed: [UInt8](repeating: 7, count: 32)))
        try keys.keys.create(key, "marlow-heath")
        (area, kites, send) = try await store.write { writer in
            let log = try Log.create(name: "marlow-heath", origin: key.name, key: key.verifierKey, in: writer)
            try writer.record(AreaMade(slug: "marlow-heath", name: "Marlow Heath", on: writer.world.today), in: log.id)
            let area = try #require(try LocalArea.find(slug: "marlow-heath", in: writer))
            let kites = try Group.add(
                named: "Kite Parents",
                on: .families,
                at: [.mailbox("lead@parents.example")],
                to: area,
                in: writer
            )
            let send = try Group.add(
                named: "SEND service",
                on: .services,
                at: [.mailbox("send@council.example"), .domain("council.example")],
                to: area,
                in: writer
            )
            let terms = Promise.Terms(acknowledge: 5, answer: 10)
            _ = try Promise.set(
                terms,
                for: nil,
                from: .on("2019-01-01"),
                document: "Letter of commitment",
                in: area,
                writer
            )
            return (area, kites.id, send.id)
        }
    }

    var today: Day { world.today }
    var lead: Party { Party(group: kites, name: "Ros Tennant") }
    var officer: Party { Party(group: send, name: "Sam Sample") }

    /// Files a mail of Kite Parents to the service; the points it makes come back.
    @discardableResult
    func ask(
        _ id: String,
        on day: String,
        _ text: String = "When will the minutes be published?",
        subject: String = "The minutes"
    ) async throws -> [Reference] {
        let mail = """
            From: Ros Tennant <lead@parents.example>\r
            To: SEND service <send@council.example>\r
            Date: \(day) 09:30:00 +0100\r
            Message-ID: <\(id)@parents.example>\r
            Subject: \(subject)\r
            Content-Type: text/plain; charset=utf-8\r
            \r
            \(text)\r

            """
        let bytes = Array(mail.utf8)
        let digest = Digest32.of(bytes)
        originals.value.withLock { $0[digest] = bytes }
        let letter = try MailReader.gmime(now: world.now).read(bytes)
        let (area, incoming) = (area, Incoming(letter, original: digest.hex, visibility: .forumAndService))
        return try await store.write { try Filing(into: area, in: $0).file(incoming).points }
    }

    /// Begins a complaint about the service.
    func begin(_ subject: String = "Questions of July that were never answered") async throws -> Reference {
        let (area, lead, send, today) = (area, lead, send, today)
        return try await store.write { writer in
            let names = try Directory(of: area.id, in: writer)
            let begun = try Complaint.begin(
                about: subject,
                by: lead,
                to: send,
                names,
                on: today,
                in: area,
                writer
            )
            try writer.recordPrivately(begun, in: area.log)
            return begun.act.reference
        }
    }

    /// Records what is decided for a complaint.
    @discardableResult
    func act(
        on reference: Reference,
        adding points: [Reference] = [],
        _ decide: @escaping @Sendable (Complaint, ComplaintFile) throws -> any ComplaintEvent
    ) async throws -> Complaint {
        let area = area
        return try await store.write { writer in
            let complaint = try #require(try Complaint.find(reference, in: area.id, writer))
            let event = try decide(complaint, ComplaintFile(complaint, adding: points, in: writer))
            try complaint.record(event, in: area.log, writer)
            return try #require(try Complaint.find(reference, in: area.id, writer))
        }
    }

    /// Writes an issue that has all an issue needs.
    func writeIssue(
        _ title: String,
        on points: [Reference],
        of reference: Reference,
        _ change: @escaping @Sendable (inout Complaints.Issue.Text) -> Void = { _ in }
    ) async throws {
        let (lead, today) = (lead, today)
        try await act(on: reference, adding: points) { complaint, file in
            var text = Complaints.Issue.Text(title)
            text.points = points
            text.lines = [
                IssueLine(.promised(.promise), named: "Letter of commitment", "An answer in 10 working days."),
                IssueLine(.effect, named: "A parent of two", "I stopped asking."),
                IssueLine(.remedy(.answers), "Answer each of the questions."),
            ]
            change(&text)
            return try complaint.write(text, in: file, by: lead, on: today)
        }
    }

    func file(_ reference: Reference) async throws -> ComplaintFile {
        let area = area
        return try await store.read { reader in
            try ComplaintFile(try #require(try Complaint.find(reference, in: area.id, reader)), in: reader)
        }
    }

    func entries() async throws -> [RecordedEntry] {
        let log = area.log
        return try await store.read { try RecordedEntry.from(0, count: 10_000, of: log, in: $0) }
    }

    /// Appends the private entries that wait, as a job does when their hour is over.
    func flush() async throws {
        let log = area.log
        _ = try await store.write { try $0.flushPrivate(of: log) }
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
                    kinds: Self.kinds
                )
            }
        }
    }

    @discardableResult
    func checkRecord() async throws -> RecordCheck.Summary {
        try await Signer(keys: keys.keys).sign(area.log, in: store)
        let folder = try TemporaryFolder()
        let originals = originals
        let check = RecordCheck(
            kinds: Self.kinds,
            tables: Self.tables,
            keys: keys.keys,
            digestOfOriginal: { digest in originals.value.withLock { $0[digest] }.map { Digest32.of($0) } },
            scratch: {
                let store = Store(try SQLiteEngine(path: folder.file("scratch.db"), world: .counting))
                try await store.migrate(Self.migrations)
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
