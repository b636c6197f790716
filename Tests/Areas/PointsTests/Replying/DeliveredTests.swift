import HeardTesting
import Kernel
import People
import Safety
import Testing

@testable import Points

@Suite("Mail that a mail server delivers")
struct DeliveredTests {
    @Test("A new sender's first mail waits for a lead, and what it asks with it", arguments: TestEngine.allCases)
    func screened(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine, today: .on("2019-07-16")) { kit in
            let first = try await kit.deliver(SampleMail("a") { $0.from = "New Person <new@home.example>" })
            #expect(try await kit.message(first.message).gate.screening == .waiting)
            #expect(try await kit.message(first.message).visibility == .onlyTheForum)
            #expect(try await kit.point(first.points[0]).gate.screening == .waiting)
            try await kit.triage { try $0.letIn(first.message) }
            #expect(try await kit.point(first.points[0]).visibility == .forumAndService)
            let second = try await kit.deliver(
                SampleMail("b") {
                    $0.from = "New Person <new@home.example>"
                    $0.text = "When will the bus come?"
                    $0.subject = "Bus"
                }
            )
            #expect(try await kit.message(second.message).gate.screening == .letIn)
        }
    }

    @Test("Whoever writes to the area itself is read by its forum first", arguments: TestEngine.allCases)
    func toTheArea(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine, today: .on("2019-07-16")) { kit in
            let filed = try await kit.deliver(
                SampleMail("a") {
                    $0.from = "New Person <new@home.example>"
                    $0.to = "marlow-heath@heard.example"
                }
            )
            #expect(filed.status == .kept)
            let point = try await kit.point(filed.points[0])
            #expect(point.owedBy == kit.forum)
            #expect(point.withForum != nil)
            #expect(point.desk == nil)
            try await kit.triage { try $0.letIn(filed.message) }
            #expect(try await kit.point(filed.points[0]).desk == .unsorted)
        }
    }

    @Test("A reply that could belong to two talks is held; one that fits one is placed")
    func guesses() async throws {
        try await PointsKit.with(today: .on("2019-07-16")) { kit in
            let first = try await kit.deliver(SampleMail("a") { $0.subject = "Buses" })
            let alone = try await kit.deliver(
                SampleMail("b") {
                    $0.from = SampleMail.send
                    $0.to = SampleMail.lead
                    $0.subject = "Re: Buses"
                    $0.text = "Thank you."
                }
            )
            #expect(alone.thread == first.thread)
            try await kit.deliver(
                SampleMail("c") {
                    $0.subject = "Buses"
                    $0.text = "Another matter: who drives on Sundays?"
                }
            )
            let either = try await kit.deliver(
                SampleMail("d") {
                    $0.from = SampleMail.send
                    $0.to = SampleMail.lead
                    $0.subject = "Re: Buses"
                    $0.text = "We do not know."
                }
            )
            #expect(either.status == .held(.severalThreads))
        }
    }

    @Test("Whoever asked adds a question at their secret address: it goes to the forum", arguments: TestEngine.allCases)
    func adds(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let said = try await kit.say(["When will the lift work?"])
            let send = kit.send
            try await kit.triage { try $0.letIn(said.message) }
            try await kit.triage { try $0.send(said.points, to: send) }
            let filed = try await kit.deliver(
                SampleMail("a") {
                    $0.from = "Any Name <other@home.example>"
                    $0.to = "r+x@heard.example"
                    $0.day = "21 Nov 2019"
                    $0.text = "When will the stairs be mended?"
                },
                at: try await kit.address(to: said.message)
            )
            #expect(filed.points.count == 1)
            let point = try await kit.point(filed.points[0])
            #expect(point.withForum?.meantFor == kit.send)
            #expect(point.gate.screening == .letIn)
            #expect(try await kit.message(filed.message).thread == kit.message(said.message).thread)
        }
    }

    @Test("Whoever asked says by mail whether the answer was one", arguments: TestEngine.allCases)
    func judges(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let said = try await kit.say(["When will the lift work?"])
            let send = kit.send
            try await kit.triage { try $0.letIn(said.message) }
            try await kit.triage { try $0.send(said.points, to: send) }
            try await kit.act(on: said.points[0]) { point, _, _ in
                try point.answer(
                    Answer(.no, because: "It is old."),
                    by: Party(group: send, name: "Sam"),
                    on: .on("2019-11-21")
                )
            }
            let filed = try await kit.deliver(
                SampleMail("a") {
                    $0.from = "other@home.example"
                    $0.day = "21 Nov 2019"
                    $0.text = "No. Why is it not repaired?"
                },
                at: try await kit.address(to: said.message)
            )
            let point = try await kit.point(said.points[0])
            #expect(point.verdict == .no)
            #expect(point.isOwedAnAnswer)
            #expect(filed.points.isEmpty)
        }
    }

    @Test("Whoever asked says by mail what they meant", arguments: TestEngine.allCases)
    func explains(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let said = try await kit.say(["When will the lift work?"])
            let send = kit.send
            try await kit.triage { try $0.letIn(said.message) }
            try await kit.triage { try $0.send(said.points, to: send) }
            try await kit.act(on: said.points[0]) { point, promises, calendars in
                try point.askClarification(
                    "Which lift?",
                    by: Party(group: send, name: "Sam"),
                    on: .on("2019-11-21"),
                    promises,
                    calendars
                )
            }
            try await kit.deliver(
                SampleMail("a") {
                    $0.from = "other@home.example"
                    $0.day = "21 Nov 2019"
                    $0.text = "The one by the main door."
                },
                at: try await kit.address(to: said.message)
            )
            #expect(try await kit.history(of: said.points[0]).last?.words == "The one by the main door.")
        }
    }
}
