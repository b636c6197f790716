import HeardTesting
import Kernel
import People
import Record
import Safety
import Storage
import Testing

@testable import Points

@Suite("What is said on a page")
struct SpeakingTests {
    @Test(
        "Each box is a point with the forum, in order, and no clock of a service runs",
        arguments: TestEngine.allCases
    )
    func boxes(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let transport = kit.transport
            let said = try await kit.say(["When is the bus?", "Who drives it?"]) { $0.meantFor = transport }
            #expect(said.points.map(\.number) == [1, 2])
            for (reference, words) in zip(said.points, ["When is the bus?", "Who drives it?"]) {
                let point = try await kit.point(reference)
                #expect(point.words == words)
                #expect(point.owedBy == kit.forum)
                #expect(point.withForum == .init(since: .on("2019-11-21"), meantFor: kit.transport))
                #expect(point.clocks.answer.due == nil)
            }
            #expect(try await kit.late(on: "2020-11-21").isEmpty)
        }
    }

    @Test("A form sent twice is one message with one link", arguments: TestEngine.allCases)
    func twice(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let secret = AddressSecret(.counting)
            let first = try await kit.say(once: secret)
            let second = try await kit.say(once: secret)
            #expect(second.isRepeated)
            #expect(second.message == first.message)
            #expect(second.points == first.points)
            #expect(second.link == first.link)
            let found = try await kit.store.read { try PrivateLink.find(first.link, in: $0) }
            #expect(found?.message == first.message)
            #expect(try await kit.store.read { try PrivateLink.find(secret, in: $0) } == nil)
        }
    }

    @Test("Many who send the same form at once make one message", arguments: TestEngine.allCases)
    func atOnce(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let secret = AddressSecret(.counting)
            let messages = try await withThrowingTaskGroup(of: Speaking.Said.self) { group in
                for _ in 0..<20 { group.addTask { try await kit.say(once: secret) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(messages.map(\.message)).count == 1)
            #expect(messages.count { !$0.isRepeated } == 1)
        }
    }

    @Test(
        "The files' hashes are on the record, and two messages may bring the same file",
        arguments: TestEngine.allCases
    )
    func files(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let file = kit.keep([1, 2, 3], name: "bus.jpeg")
            for _ in 0..<2 { try await kit.say { $0.files = [file] } }
            let kept = try await kit.entries().filter { $0.kind == MessageReceived.kind }
            #expect(kept.map { $0.originalDigests.map(\.hex) } == [[file.sha256], [file.sha256]])
        }
    }

    @Test("The first message of a new sender waits; once let in, the sender is free", arguments: TestEngine.allCases)
    func screener(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let first = try await kit.say { $0.email = "Amina@Home.example" }
            #expect(try await kit.message(first.message).gate.screening == .waiting)
            #expect(try await kit.point(first.points[0]).visibility == .onlyTheForum)
            #expect(try await kit.counts().screener == 1)
            #expect(try await kit.counts().unsorted == 0)
            try await kit.triage { try $0.letIn(first.message) }
            #expect(try await kit.point(first.points[0]).visibility == .forumAndService)
            #expect(try await kit.counts().unsorted == 1)
            let second = try await kit.say { $0.email = "amina@home.example" }
            #expect(try await kit.message(second.message).gate.isOpen)
            let stranger = try await kit.say { $0.email = "other@home.example" }
            #expect(!(try await kit.message(stranger.message).gate.isOpen))
        }
    }

    @Test("What a lead keeps out is not seen, and its sender is not free", arguments: TestEngine.allCases)
    func keptOut(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let first = try await kit.say { $0.email = "spam@home.example" }
            try await kit.triage { try $0.keepOut(first.message, because: "It sells windows.") }
            #expect(try await kit.counts().screener == 0)
            #expect(try await kit.point(first.points[0]).visibility == .onlyTheForum)
            let second = try await kit.say { $0.email = "spam@home.example" }
            #expect(try await kit.message(second.message).gate.screening == .waiting)
            let open = try await kit.entries().flatMap { [$0.kind, $0.words?["words"]?.text ?? ""] }
            #expect(!open.contains(MessageKeptOut.kind))
            try await kit.triage { try $0.letIn(first.message) }
            #expect(try await kit.point(first.points[0]).visibility == .forumAndService)
        }
    }

    @Test("What a lead writes down for others says how, when and for how many", arguments: TestEngine.allCases)
    func writtenDown(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let said = try await kit.say(by: Party(group: nil, name: "Amina Rowe"), writtenDownBy: kit.forum) {
                $0.channel = .meeting
                $0.saidOn = "2019-11-04"
                $0.standsFor = "14"
                $0.language = "tr"
            }
            let message = try await kit.message(said.message)
            #expect(message.channel == .meeting)
            #expect(message.sentOn == .on("2019-11-04"))
            #expect(message.standsFor == 14)
            #expect(message.language == "tr")
            #expect(message.gate.isOpen)
            #expect(try await kit.point(said.points[0]).askedOn == .on("2019-11-04"))
        }
    }

    @Test("Where an area has no forum, a service has it at once and its clocks run", arguments: TestEngine.allCases)
    func noForum(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let keys = kit.keys
            let points = try await kit.store.write { writer in
                let area = try PointsKit.makeArea("lower-heath", "Lower Heath", keys, in: writer)
                var draft = Draft()
                draft.questions = ["When?"]
                draft.chosen = .forumAndService
                let spoken = try draft.spoken(by: Party(group: nil), asOf: writer.world.today)
                #expect(throws: PointError.nobodyToReadIt) {
                    try Speaking(into: area, in: writer).firstDesk(for: spoken)
                }
                let service = try Group.add(named: "Council", on: .services, at: [], to: area, in: writer)
                _ = try Promise.set(
                    .init(acknowledge: 5, answer: 10),
                    for: nil,
                    from: .on("2019-01-01"),
                    document: "Letter",
                    in: area,
                    writer
                )
                let said = try Speaking(into: area, in: writer).say(spoken, once: AddressSecret(writer.world))
                let point = try #require(try Point.find(said.points[0], in: area.id, writer))
                #expect(point.owedBy == service.id)
                return [point]
            }
            #expect(points[0].stage == .sent(on: .on("2019-11-21")))
            #expect(points[0].clocks.answer.due == .on("2019-12-05"))
        }
    }

    @Test(
        "Among several groups of families, the recognised one reads first; else the one that asks most",
        arguments: TestEngine.allCases
    )
    func whichForum(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let area = kit.area
            let other = try await kit.store.write {
                try Group.add(named: "Aardvark Parents", on: .families, at: [], to: area, in: $0).id
            }
            func reader() async throws -> ID<Group>? {
                try await kit.store.read { try ForumOfArea.find(in: area.id, $0) }
            }
            #expect(try await reader() == other)
            try await kit.file(SampleMail("a"))
            #expect(try await reader() == kit.forum)
            #expect(try await kit.point(kit.say().points[0]).owedBy == kit.forum)
            // A row without its entry: taken away again before the record is checked.
            try await kit.store.write {
                try $0.run(
                    """
                    INSERT INTO group_recognition (id, area_id, group_id, asked_by, asked_on, given_by, given_on)
                    VALUES (1, \(area.id), \(other), \(other), '2019-01-01', \(kit.send), '2019-01-02')
                    """
                )
            }
            #expect(try await reader() == other)
            try await kit.store.write { try $0.run("DELETE FROM group_recognition WHERE id = 1") }
            let own = try await kit.say(by: Party(group: other, name: "Amina Rowe"))
            #expect(try await kit.point(own.points[0]).owedBy == other)
        }
    }

    @Test("A draft is kept as it was typed, and swept away after 30 days", arguments: TestEngine.allCases)
    func drafts(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let (area, secret) = (kit.area.id, AddressSecret(.counting))
            var draft = Draft()
            draft.questions = ["  When?\r\n", ""]
            draft.email = "not yet"
            draft.files = [SpokenFile(sha256: "aa", name: "bus.jpeg", type: "image/jpeg", size: 3)]
            let typed = draft
            try await kit.store.write { try typed.keep(under: secret, in: area, $0) }
            kit.pass(hours: 20)
            try await kit.store.write { try Draft.sweep(in: $0) }
            #expect(try await kit.store.read { try Draft.find(secret, in: area, $0) } == typed)
            #expect(try await kit.store.read { try Draft.find(secret, in: ID(99), $0) } == nil)
            kit.pass(hours: 24 * 30)
            try await kit.store.write { try Draft.sweep(in: $0) }
            #expect(try await kit.store.read { try Draft.find(secret, in: area, $0) } == nil)
        }
    }
}
