import HeardTesting
import Kernel
import People
import Record
import Safety
import Storage
import Testing

@testable import Points

@Suite("A lead triages")
struct TriageTests {
    private func letIn(_ kit: PointsKit, _ visibility: Visibility = .forumAndService, _ words: [String] = ["Why?"])
        async throws -> Speaking.Said
    {
        try await kit.say(words, seenBy: visibility, by: kit.lead)
    }

    @Test(
        "Several points are sent at once, and stand in the service's queue, due first first",
        arguments: TestEngine.allCases
    )
    func send(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let early = try await letIn(kit, .forumAndService, ["One?", "Two?"])
            kit.pass(to: "2019-11-25")
            let late = try await letIn(kit, .forumAndService, ["Three?"])
            let send = kit.send
            try await kit.triage { try $0.send(late.points, to: send) }
            kit.pass(to: "2019-11-26")
            try await kit.triage { try $0.send(early.points, to: send) }
            let queue = try await kit.store.read { try DeskList<Point>.queue(of: send, $0) }
            #expect(queue.items.map(\.reference) == late.points + early.points)
            #expect(try await kit.point(late.points[0]).clocks.answer.due == .on("2019-12-09"))
            #expect(try await kit.counts().unsorted == 0)
        }
    }

    @Test("One point that cannot be sent leaves all unsent", arguments: TestEngine.allCases)
    func allOrNone(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let open = try await letIn(kit)
            let own = try await letIn(kit, .onlyTheForum)
            let send = kit.send
            await #expect(throws: PointError.onlyForTheForum) {
                try await kit.triage { try $0.send(open.points + own.points, to: send) }
            }
            #expect(try await kit.point(open.points[0]).withForum != nil)
            let forum = kit.forum
            await #expect(throws: PointError.notAService) {
                try await kit.triage { try $0.send(open.points, to: forum) }
            }
        }
    }

    @Test("Pages of a queue go on where the last ended, whatever is due on one day", arguments: TestEngine.allCases)
    func paging(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let said = try await letIn(kit, .forumAndService, (1...7).map { "Question \($0)?" })
            let send = kit.send
            try await kit.triage { try $0.send(said.points, to: send) }
            var seen: [Reference] = []
            var last: Point?
            repeat {
                let page = try await kit.store.read { [last] in
                    try DeskList<Point>.queue(of: send, after: last, limit: 3, $0)
                }
                seen += page.items.map(\.reference)
                last = page.hasMore ? page.items.last : nil
            } while last != nil
            #expect(seen == said.points)
        }
    }

    @Test("What is answered leaves the queue; what waits for families comes last in it", arguments: TestEngine.allCases)
    func queue(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine, promise: nil) { kit in
            try await kit.promise(5, 10) { $0.clarification = .stops }
            let said = try await letIn(kit, .forumAndService, ["One?", "Two?", "Three?"])
            let (send, service) = (kit.send, Party(group: kit.send))
            try await kit.triage { try $0.send(said.points, to: send) }
            try await kit.act(on: said.points[0]) { point, promises, calendars in
                try point.askClarification("Which?", by: service, on: .on("2019-11-22"), promises, calendars)
            }
            try await kit.act(on: said.points[1]) { point, _, _ in
                try point.answer(Answer(.no, because: "No money."), by: service, on: .on("2019-11-22"))
            }
            let queue = try await kit.store.read { try DeskList<Point>.queue(of: send, $0) }
            #expect(queue.items.map(\.reference) == [said.points[2], said.points[0]])
        }
    }

    @Test(
        "What is set aside and why shows in no open entry, and can be taken up and set aside again",
        arguments: TestEngine.allCases
    )
    func hold(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let said = try await letIn(kit)
            let (point, send) = (said.points[0], kit.send)
            for reason in ["Ask the head first.", "Wait for the meeting."] {
                try await kit.triage { try $0.hold(point, because: reason) }
                #expect(try await kit.counts().held == 1)
                #expect(try await kit.counts().unsorted == 0)
                if reason.hasPrefix("Ask") { try await kit.triage { try $0.letGo(point) } }
            }
            try await kit.triage { try $0.send([point], to: send) }
            #expect(try await kit.counts().held == 0)
            let open = try await kit.entries().map(\.kind)
            #expect(!open.contains(PointHeld.kind) && !open.contains(PointLetGo.kind))
        }
    }

    @Test("The pieces of a point that was set aside are among the others again", arguments: TestEngine.allCases)
    func splitWhileHeld(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let said = try await letIn(kit, .forumAndService, ["Where is the hall? When is it open?"])
            let (point, area, lead) = (said.points[0], kit.area, kit.lead)
            try await kit.triage { try $0.hold(point, because: "Ask first.") }
            let pieces = try await kit.store.write { writer in
                let whole = try #require(try Point.find(point, in: area.id, writer))
                let words = ["Where is the hall?", "When is it open?"]
                return try whole.split(into: words, by: lead, on: .on("2019-11-21"), writer)
            }
            for piece in pieces { #expect(try await kit.point(piece).withForum?.isHeld == false) }
            #expect(try await kit.counts().held == 0)
        }
    }

    @Test("A worry hides the message at once, until the named lead has read it", arguments: TestEngine.allCases)
    func worry(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let said = try await letIn(kit, .everyoneWithoutName, ["When will the drawbridge be mended?"])
            let (point, send, moderator) = (said.points[0], kit.send, kit.moderator)
            try await kit.act(on: point) { point, _, _ in try point.publish(by: moderator, on: .on("2019-11-21")) }
            try await kit.triage { try $0.send([point], to: send) }
            #expect(try await kit.found("drawbridge") == 1)
            try await kit.triage { try $0.worry(about: said.message, saying: "A child may be hurt.") }
            #expect(try await kit.point(point).visibility == .onlyTheForum)
            #expect(try await kit.found("drawbridge") == 0)
            #expect(try await kit.counts().worries == 1)
            #expect(try await kit.store.read { try DeskList<Point>.queue(of: send, $0) }.items.isEmpty)
            try await kit.triage { try $0.readWorries(about: said.message, .shown) }
            #expect(try await kit.point(point).visibility == .everyoneWithoutName)
            #expect(try await kit.found("drawbridge") == 1)
            #expect(try await kit.counts().worries == 0)
            await #expect(throws: PointError.noWorry) {
                try await kit.triage { try $0.readWorries(about: said.message, .shown) }
            }
        }
    }

    @Test("Whoever says it is worried is read by the named lead first, and nobody else", arguments: TestEngine.allCases)
    func worried(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let said = try await kit.say { $0.isWorried = true }
            #expect(try await kit.message(said.message).gate.isHidden)
            let counts = try await kit.counts()
            #expect((counts.worries, counts.screener, counts.unsorted) == (1, 0, 0))
            try await kit.triage { try $0.readWorries(about: said.message, .passedOn) }
            #expect(try await kit.message(said.message).gate.isHidden)
        }
    }

    @Test("Words marked in a mail become a point of that day, once", arguments: TestEngine.allCases)
    func mark(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let filed = try await kit.file(SampleMail("a") { $0.text = "The bus was late again. It rains in." })
            try #require(filed.points.isEmpty)
            let reference = try await kit.triage { try $0.mark(from: 0, length: 23, of: filed.message) }
            let point = try await kit.point(reference)
            #expect(point.words == "The bus was late again.")
            #expect(point.owedBy == kit.send)
            #expect(point.clocks.answer.due == .on("2019-07-29"))
            for (start, length) in [(-1, 4), (0, 0), (0, 10_000), (10_000, 1), (5, .max), (23, 1), (0, 23)] {
                await #expect(throws: PointError.wordsNotInThePoint) {
                    try await kit.triage { _ = try $0.mark(from: start, length: length, of: filed.message) }
                }
            }
        }
    }

    @Test("The one that stands for others knows them", arguments: TestEngine.allCases)
    func merged(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let said = try await letIn(kit, .forumAndService, ["One?", "One again?"])
            let (lead, other) = (kit.lead, try await kit.point(said.points[0]))
            try await kit.act(on: said.points[1]) { point, _, _ in
                try point.merge(into: other, by: lead, on: .on("2019-11-21"))
            }
            let found = try await kit.store.read { try DeskList<Point>.merged(into: other, $0) }
            #expect(found.items.map(\.reference) == [said.points[1]])
            let site = PublicSite(kit)
            for (from, to) in [(0, 1), (1, 0)] {
                let page = await site.get("/marlow-heath/points/\(said.points[from])")
                #expect(page.text.contains("href=\"/marlow-heath/points/\(said.points[to])\""))
            }
            #expect(try await kit.counts().unsorted == 1)
        }
    }
}
