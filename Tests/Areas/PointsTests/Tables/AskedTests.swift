import HeardTesting
import Kernel
import Safety
import Testing

@testable import Points

@Suite("What a mail asks")
struct AskedTests {
    private func owing(_ engine: TestEngine, _ mail: SampleMail) async throws -> [String] {
        var names: [String] = []
        try await PointsKit.with(engine) { kit in
            for reference in try await kit.file(mail).points {
                let owed = try await kit.point(reference).owedBy
                names.append(owed == kit.send ? "send" : owed == kit.transport ? "transport" : "?")
            }
        }
        return names
    }

    @Test(
        "Each question becomes a point with its own words, in order, from the mail's day",
        arguments: TestEngine.allCases
    )
    func points(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let filed = try await kit.file(
                SampleMail("a") { $0.text = "Dear team,\r\n\r\n1. Who will chair?\r\n2. When are the minutes out?" }
            )
            #expect(filed.points.map(\.description) == ["P-2019-0001", "P-2019-0002"])
            #expect(filed.fromGroup == "Marlow Heath Parents Together")
            let first = try await kit.point(filed.points[0])
            #expect(first.words?.contains("Who will chair?") == true)
            #expect(first.askedBy == kit.forum)
            #expect(first.askedOn == .on("2019-07-15"))
            #expect(first.clocks.answer.due == .on("2019-07-29"))
            #expect(first.visibility == .forumAndService)
            #expect(first.reply == .awaited)
        }
    }

    @Test("A mail late at night in summer counts from its day in London", arguments: TestEngine.allCases)
    func londonDay(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let filed = try await kit.file(SampleMail("a") { $0.time = "23:30:00 +0000" })
            #expect(try await kit.point(filed.points[0]).askedOn == .on("2019-07-16"))
        }
    }

    @Test("Numbers go on within a year and begin again with the next", arguments: TestEngine.allCases)
    func numbers(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine, today: .on("2020-02-01")) { kit in
            var references: [String] = []
            for (id, day) in [("a", "30 Dec 2019"), ("b", "2 Jan 2020"), ("c", "31 Dec 2019")] {
                references += try await kit.file(SampleMail(id) { $0.day = day }).points.map(\.description)
            }
            #expect(references == ["P-2019-0001", "P-2020-0001", "P-2019-0002"])
        }
    }

    @Test("It is owed by the first service in To, even after others", arguments: TestEngine.allCases)
    func firstInTo(_ engine: TestEngine) async throws {
        let mail = SampleMail("a") {
            $0.to = "friend@elsewhere.example, transport@council.example, send@council.example"
        }
        #expect(try await owing(engine, mail) == ["transport"])
    }

    @Test("Else by the first service in Cc; a service in To comes before one in Cc", arguments: TestEngine.allCases)
    func elseInCc(_ engine: TestEngine) async throws {
        let copied = SampleMail("a") {
            $0.to = "friend@elsewhere.example"
            $0.cc = "transport@council.example"
        }
        #expect(try await owing(engine, copied) == ["transport"])
        let both = SampleMail("b") {
            $0.to = "send@council.example"
            $0.cc = "transport@council.example"
        }
        #expect(try await owing(engine, both) == ["send"])
    }

    @Test("A mailbox of a group's own comes before the domain of another", arguments: TestEngine.allCases)
    func addressBeforeDomain(_ engine: TestEngine) async throws {
        #expect(try await owing(engine, SampleMail("a") { $0.to = "transport@council.example" }) == ["transport"])
        #expect(try await owing(engine, SampleMail("b") { $0.to = "anybody@schools.council.example" }) == ["send"])
        #expect(try await owing(engine, SampleMail("c") { $0.to = "send@notcouncil.example" }) == [])
    }

    @Test("A parent outside every group asks too", arguments: TestEngine.allCases)
    func outside(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let filed = try await kit.file(SampleMail("a") { $0.from = "Jo <jo@home.example>" })
            #expect(filed.fromGroup == nil)
            #expect(try await kit.point(filed.points[0]).askedBy == nil)
        }
    }

    @Test("What a service asks, or no person wrote, makes no point", arguments: TestEngine.allCases)
    func noPoint(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let between = SampleMail("a") {
                $0.from = "transport@council.example"
                $0.text = "Could you tell us the route?"
            }
            let automatic = SampleMail("b") {
                $0.headers = ["Auto-Submitted: auto-replied"]
                $0.text = "I am away. Is it urgent?"
            }
            for mail in [between, automatic] {
                let filed = try await kit.file(mail)
                #expect(filed.status == .kept)
                #expect(filed.points.isEmpty)
            }
        }
    }

    @Test("Asked before any promise is valid, a point has no clock and is never late", arguments: TestEngine.allCases)
    func noClock(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine, promise: nil) { kit in
            try await kit.promise(5, 10, from: "2019-08-01")
            let filed = try await kit.file(SampleMail("a"))
            let point = try await kit.point(filed.points[0])
            #expect(point.clocks.promise == nil)
            #expect(point.clocks.answer.due == nil)
            #expect(point.isOwedAnAnswer)
            #expect(try await kit.late(on: "2029-01-01").isEmpty)
            #expect(try await kit.late(on: "2029-01-01", by: .acknowledgement).isEmpty)
        }
    }

    @Test("What cannot be placed is held, says why, and makes no point", arguments: TestEngine.allCases)
    func held(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let noDay = SampleMail("a") { $0.day = nil }
            let nobody = SampleMail("b") {
                $0.from = "jo@home.example"
                $0.to = "kim@home.example"
            }
            let noSender = SampleMail("c") { $0.from = "" }
            for (mail, reason) in [(noDay, Message.HeldBecause.noDay), (nobody, .nobodyKnown), (noSender, .noSender)] {
                let filed = try await kit.file(mail)
                #expect(filed.status == .held(reason))
                #expect(filed.points.isEmpty)
                let message = try #require(try await kit.store.read { try Message.find(filed.message, in: $0) })
                #expect(message.heldBecause == reason)
            }
            #expect(try await kit.late(on: "2029-01-01").isEmpty)
        }
    }
}
