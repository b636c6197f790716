import HeardTesting
import Kernel
import Mail
import People
import Storage
import Testing

@testable import Points

@Suite("Asking a service to say that it has a message")
struct RequestTests {
    /// Asked on Monday 15 July 2019 under 5 and 10 working days: to be acknowledged by 22 July.
    private func asked(_ kit: PointsKit, _ words: String = "When will the minutes be published?") async throws
        -> [Reference]
    {
        try await kit.file(SampleMail("a") { $0.text = words }).points
    }

    /// Runs the job on a day.
    @discardableResult
    private func run(_ kit: PointsKit, on day: String) async throws -> Int {
        kit.pass(to: day)
        let area = kit.area
        return try await kit.store.write { try AcknowledgementRequests(of: area, in: $0).ask(atMost: 100) }
    }

    private func letters(_ kit: PointsKit) async throws -> [OutboxLetter] {
        try await kit.store.read { try OutboxLetter.newest(100, in: $0) }.filter {
            $0.kind == "acknowledgement-request"
        }
    }

    /// The days of the timeline's steps: when it was asked, when it was to be.
    private func steps(_ kit: PointsKit, _ point: Reference) async throws -> [String] {
        try await kit.history(of: point).filter { $0.kind == AcknowledgementRequested.kind }
            .map { "\($0.on) \($0.until?.description ?? "")" }
    }

    @Test(
        "Once, on the working day after, in the families' words, with what was promised",
        arguments: TestEngine.allCases
    )
    func once(engine: TestEngine) async throws {
        try await PointsKit.with(engine, today: .on("2019-07-16")) { kit in
            let point = try #require(try await asked(kit).first)
            for number in 16...31 { try await run(kit, on: "2019-07-\(number)") }
            #expect(try await steps(kit, point) == ["2019-07-23 2019-07-23"])
            let letter = try #require(try await letters(kit).first)
            #expect(try await letters(kit).count == 1 && letter.to == "send@council.example")
            #expect(letter.text.hasPrefix("> When will the minutes be published?"))
            #expect(letter.text.contains("Letter of commitment says: within 5 working days."))
            #expect(letter.text.contains("That was due on Monday 22 July."))
            #expect(letter.text.contains("the director is told 5 working days after it was due"))
            #expect(letter.link == "/marlow-heath/queue/\(point)")
            let entry = try #require(try await kit.entries().last { $0.kind == AcknowledgementRequested.kind })
            #expect(entry.who != nil && entry.words == nil, "where it went can be erased alone")
        }
    }

    @Test("However many questions a message holds, it is one letter; each has its step")
    func several() async throws {
        try await PointsKit.with(today: .on("2019-07-16")) { kit in
            let points = try await asked(kit, "When will the minutes be published?\n\nWho runs the bus?")
            #expect(points.count == 2)
            #expect(try await run(kit, on: "2019-07-23") == 1)
            for point in points { #expect(try await steps(kit, point).count == 1) }
            let letters = try await letters(kit)
            #expect(letters.count == 1)
            #expect(letters.first?.text.contains("> Who runs the bus?") == true)
        }
    }

    @Test("A missed day is caught up once, and the step says so; after a month nobody is asked any more")
    func caughtUp() async throws {
        try await PointsKit.with(today: .on("2019-07-16")) { kit in
            let point = try #require(try await asked(kit).first)
            #expect(try await run(kit, on: "2019-08-02") == 1)
            #expect(try await run(kit, on: "2019-08-05") == 0)
            #expect(try await steps(kit, point) == ["2019-08-02 2019-07-23"])
            let line = try #require(try await kit.history(of: point).last { $0.kind == AcknowledgementRequested.kind })
            let area = kit.area
            let names = try await kit.store.read { try Directory(of: area.id, in: $0) }
            #expect(PointWording.sentence(of: line, names).english.hasSuffix("It was to be asked on 23 July 2019"))
        }
        try await PointsKit.with(today: .on("2019-07-16")) { kit in
            _ = try await asked(kit)
            #expect(try await run(kit, on: "2019-09-02") == 0)
        }
    }

    @Test("Nobody is asked before the day has passed, nor once the service has said anything of it")
    func notAsked() async throws {
        try await PointsKit.with(today: .on("2019-07-16")) { kit in
            let point = try #require(try await asked(kit).first)
            #expect(try await run(kit, on: "2019-07-22") == 0)
            let send = Party(group: kit.send)
            try await kit.act(on: point) { point, promises, calendars in
                try point.acknowledge(by: send, on: .on("2019-07-22"), promises, calendars)
            }
            #expect(try await run(kit, on: "2019-07-23") == 0)
        }
    }

    @Test("What is hidden for safety is not written about")
    func hidden() async throws {
        try await PointsKit.with(today: .on("2019-07-16")) { kit in
            let point = try #require(try await asked(kit).first)
            let message = try await kit.point(point).message
            try await kit.triage { try $0.worry(about: message, saying: nil) }
            #expect(try await run(kit, on: "2019-07-23") == 0)
        }
    }

    @Test("In the night the letter waits for the morning")
    func quiet() async throws {
        try await PointsKit.with(today: .on("2019-07-16")) { kit in
            _ = try await asked(kit)
            kit.pass(to: "2019-07-23")
            kit.pass(hours: 10)
            let area = kit.area
            _ = try await kit.store.write { try AcknowledgementRequests(of: area, in: $0).ask(atMost: 10) }
            let due: Instant? = try await kit.store.read { try $0.row("SELECT due_at FROM letter")?["due_at"] }
            #expect(due?.dayInLondon == .on("2019-07-24") && due?.minuteInLondon == 8 * 60)
        }
    }
}
