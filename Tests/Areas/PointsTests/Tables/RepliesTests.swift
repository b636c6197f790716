import HeardTesting
import Kernel
import Testing

@testable import Points

@Suite("Replies of the owing service")
struct RepliesTests {
    private let first = Reference(.point, year: 2019, number: 1)

    private func noted(_ kit: PointsKit, _ reference: Reference? = nil) async throws -> [String] {
        try await kit.history(of: reference ?? first).filter { $0.kind == ReplyNoted.kind }.map(\.on.description)
    }

    @Test("A reply is noted at each open point of its thread; the answer is still owed", arguments: TestEngine.allCases)
    func atEachPoint(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let asked = try await kit.file(SampleMail("a") { $0.text = "1. Who will chair?\r\n2. When is it?" })
            let apart = try await kit.file(SampleMail("x") { $0.subject = "Buses" })
            try await kit.file(.reply("b", to: "a"))
            for reference in asked.points {
                let point = try await kit.point(reference)
                #expect(point.reply == .unmatched(on: .on("2019-07-16")))
                #expect(point.clocks.acknowledgement == .met(on: .on("2019-07-16"), due: .on("2019-07-22")))
            }
            #expect(try await kit.point(apart.points[0]).reply == .awaited)
            #expect(try await kit.late(on: "2019-11-21").count == 3)
            #expect(try await kit.late(on: "2019-11-21", by: .acknowledgement).map(\.point.reference) == apart.points)
        }
    }

    @Test("In whatever order the mails come in, each reply is noted once", arguments: TestEngine.allCases)
    func anyOrder(_ engine: TestEngine) async throws {
        let mails = [SampleMail("a"), .reply("b", to: "a"), .reply("c", to: "a", on: "18 Jul 2019")]
        for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            try await PointsKit.with(engine) { kit in
                for index in order { try await kit.file(mails[index]) }
                #expect(try await noted(kit) == ["2019-07-16", "2019-07-18"], "\(order)")
                for index in order { try await kit.file(mails[index]) }
                #expect(try await noted(kit).count == 2, "\(order), twice")
                let point = try await kit.point(first)
                #expect(point.reply == .unmatched(on: .on("2019-07-16")), "\(order)")
                #expect(
                    point.clocks.acknowledgement == .met(on: .on("2019-07-16"), due: .on("2019-07-22")),
                    "\(order)"
                )
            }
        }
    }

    @Test("When a mail shows two threads to be one, the replies of the other are noted", arguments: TestEngine.allCases)
    func joined(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            try await kit.file(SampleMail("a"))
            try await kit.file(.reply("b", to: "lost") { $0.subject = "Our answer" })
            #expect(try await noted(kit) == [])
            try await kit.file(
                SampleMail("d") {
                    $0.subject = "Re: Both"
                    $0.day = "17 Jul 2019"
                    $0.headers = ["References: <a@parents.example> <b@council.example>"]
                    $0.text = "Thank you both."
                }
            )
            #expect(try await noted(kit) == ["2019-07-16"])
        }
    }

    @Test(
        "An automatic mail settles nothing and is no sign of life",
        arguments: TestEngine.allCases,
        [
            ["Auto-Submitted: auto-replied"], ["X-Autoreply: yes"], ["Return-Path: <>"],
            ["Precedence: list", "List-Id: <news.council.example>"],
        ]
    )
    func automatic(_ engine: TestEngine, _ headers: [String]) async throws {
        try await PointsKit.with(engine) { kit in
            try await kit.file(SampleMail("a"))
            try await kit.file(.reply("b", to: "a") { $0.headers += headers })
            #expect(try await noted(kit) == [])
            #expect(try await kit.point(first).reply == .awaited)
            #expect(try await kit.late(on: "2019-11-21", by: .acknowledgement).count == 1)
        }
    }

    @Test(
        "Another service, another family and a mail from before the question answer nothing",
        arguments: TestEngine.allCases
    )
    func notTheirs(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            try await kit.file(.reply("early", to: "a", on: "12 Jul 2019"))
            try await kit.file(SampleMail("a"))
            try await kit.file(.reply("b", to: "a") { $0.from = "transport@council.example" })
            try await kit.file(
                .reply("c", to: "a") {
                    $0.from = "jo@home.example"; $0.to = SampleMail.send
                }
            )
            #expect(try await noted(kit) == [])
        }
    }

    @Test("On one day the hour decides which mail came first", arguments: TestEngine.allCases)
    func sameDay(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            try await kit.file(SampleMail("a"))
            try await kit.file(.reply("b", to: "a", on: "15 Jul 2019") { $0.time = "09:29:00 +0100" })
            #expect(try await noted(kit) == [])
            try await kit.file(.reply("c", to: "a", on: "15 Jul 2019") { $0.time = "09:31:00 +0100" })
            #expect(try await noted(kit) == ["2019-07-15"])
        }
    }

    @Test("A numbered reply proposes which point it answers, for a person to confirm", arguments: TestEngine.allCases)
    func proposes(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let asked = try await kit.file(
                SampleMail("a") { $0.text = "1. Who will chair the group?\r\n2. When are the minutes out?" }
            )
            try await kit.file(
                .reply("b", to: "a") { $0.text = "1. The chair is elected in May.\r\n2. They go out on Friday." }
            )
            let words = try await kit.history(of: asked.points[1]).first { $0.kind == ReplyNoted.kind }?.words
            #expect(words?.contains("Friday") == true)
            #expect(words?.contains("elected") == false)
            #expect(try await kit.point(asked.points[1]).isOwedAnAnswer)
        }
    }

    @Test("What is answered already takes no further notes", arguments: TestEngine.allCases)
    func answered(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            try await kit.file(SampleMail("a"))
            let send = kit.send
            try await kit.act(on: first) { point, _, _ in
                try point.answer(
                    Answer(.yes, because: "On Friday.", by: .on("2019-12-06")),
                    by: .init(group: send),
                    on: .on("2019-07-16")
                )
            }
            try await kit.file(.reply("b", to: "a", on: "17 Jul 2019"))
            #expect(try await noted(kit) == [])
        }
    }
}
