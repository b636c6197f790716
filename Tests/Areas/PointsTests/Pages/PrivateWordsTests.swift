import HeardTesting
import Kernel
import People
import Safety
import Testing
import Web

@testable import Points

@Suite("Nothing that is not public shows")
struct PrivateWordsTests {
    private static let secrets = [
        "zarzaparrilla", "quillwort", "lead@parents.example", "pat example", "sam sample", "send@council.example",
        "mangelwurzel", "sassafras", "thistledown", "ragwort", "burdock", "comfrey", "plan.pdf",
    ]

    /// A mail whose points have had every kind of thing said to them, each with a secret word.
    private func secret(_ kit: PointsKit, seenBy visibility: Visibility = .forumAndService) async throws -> Filed {
        let filed = try await kit.file(
            SampleMail("a") {
                $0.subject = "Quillwort"
                $0.text = (1...3).map { "\($0). When will zarzaparrilla \($0) be mended?" }.joined(separator: "\r\n")
            },
            seenBy: visibility
        )
        try #require(filed.points.count == 3)
        let (service, party) = (
            Party(group: kit.send, name: "Sam Sample"), Party(group: kit.forum, name: "Pat Example")
        )
        try await kit.file(.reply("b", to: "a") { $0.text = "1. Comfrey is on its way." })
        try await kit.act(on: filed.points[0]) { point, promises, calendars in
            try point.askClarification("Mangelwurzel?", by: service, on: .on("2019-07-17"), promises, calendars)
        }
        try await kit.act(on: filed.points[0]) { point, promises, calendars in
            try point.clarify("Sassafras.", by: party, on: .on("2019-07-18"), promises, calendars)
        }
        try await kit.act(on: filed.points[0]) { point, _, _ in
            try point.extend(to: .on("2019-12-02"), because: "Burdock.", by: service, on: .on("2019-07-19"))
        }
        try await kit.act(on: filed.points[1]) { point, _, _ in
            try point.withdraw(because: "Thistledown.", by: party, on: .on("2019-07-18"))
        }
        try await kit.act(on: filed.points[2]) { point, _, _ in
            PointSorted(act: Act(on: .on("2019-07-18"), to: point, by: party), topic: "Ragwort")
        }
        return filed
    }

    private func expectNoSecret(in replies: [String: Reply]) {
        for (target, reply) in replies {
            let text = reply.text.lowercased()
            for word in Self.secrets where text.contains(word) { Issue.record("“\(word)” at \(target)") }
        }
    }

    @Test(
        "No word, subject, topic, name or address of what is not public stands at any address",
        arguments: TestEngine.allCases
    )
    func unpublished(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let filed = try await secret(kit)
            try await kit.sign()
            let site = PublicSite(kit)
            let replies = await site.all()
            #expect(replies.count > 20)
            #expect(replies.values.allSatisfy { $0.status == 200 }, "\(replies.filter { $0.value.status != 200 }.keys)")
            expectNoSecret(in: replies)
            #expect(await Set(site.points(at: "/marlow-heath/points")) == Set(filed.points.map(\.description)))
        }
    }

    @Test("Search and filters do not betray what is not public")
    func searched() async throws {
        try await PointsKit.with { kit in
            _ = try await secret(kit)
            let site = PublicSite(kit)
            for query in ["q=zarzaparrilla", "q=quillwort", "q=ragwort", "topic=Ragwort", "q=comfrey", "q=zarz"] {
                #expect(await site.points(at: "/marlow-heath/points?\(query)").isEmpty, "\(query)")
            }
        }
    }

    @Test(
        "What is only the forum's is at no address, in no list, feed, export or count",
        arguments: TestEngine.allCases
    )
    func onlyTheForum(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let filed = try await secret(kit, seenBy: .onlyTheForum)
            try await kit.sign()
            let site = PublicSite(kit)
            let replies = await site.all()
            expectNoSecret(in: replies)
            for (target, reply) in replies where reply.text.contains("P-2019-") {
                Issue.record("a point shows at \(target)")
            }
            for reference in filed.points {
                for below in ["", "/clock", "/receipt"] {
                    #expect(await site.get("/marlow-heath/points/\(reference)\(below)").status == 404)
                }
            }
            #expect(await site.get("/marlow-heath/late").text.contains("Every answer that was due has come."))
            let send = kit.send
            #expect(await !site.get("/marlow-heath/groups/\(send)").text.contains("1 point"))
        }
    }

    @Test("Hidden points do not push those that are public off the lists", arguments: TestEngine.allCases)
    func crowdedOut(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let questions = (1...60).map { "\($0). When is meeting \($0)?" }.joined(separator: "\r\n")
            try await kit.file(SampleMail("hidden") { $0.text = questions }, seenBy: .onlyTheForum)
            let shown = try await kit.file(SampleMail("shown") { $0.day = "17 Jul 2019" })
            let site = PublicSite(kit)
            for list in ["", "/points", "/late", "/late.csv", "/late.txt", "/late.atom", "/points.atom"] {
                #expect(await site.points(at: "/marlow-heath\(list)") == shown.points.map(\.description), "\(list)")
            }
            #expect(await site.get("/marlow-heath/late").text.contains("The answer to 1 point is late."))
        }
    }

    @Test("What is published shows its words and the group, never the person, and not the reply that is not")
    func published() async throws {
        try await PointsKit.with { kit in
            let filed = try await secret(kit, seenBy: .everyoneWithoutName)
            try await kit.sign()
            let site = PublicSite(kit)
            let replies = await site.all()
            #expect(await site.get("/marlow-heath/points/\(filed.points[0])").text.contains("zarzaparrilla 1"))
            #expect(await site.points(at: "/marlow-heath/points?q=zarzaparrilla").count == 3)
            for (target, reply) in replies {
                for word in ["lead@parents.example", "Pat Example", "Quillwort", "Comfrey"]
                where reply.text.contains(word) {
                    Issue.record("“\(word)” at \(target)")
                }
            }
        }
    }

    @Test("The receipt that everyone may have holds the words only where they are public")
    func receipt() async throws {
        try await PointsKit.with { kit in
            let hidden = try await kit.file(SampleMail("a"))
            let open = try await kit.file(
                SampleMail("b") { $0.text = "When will the drawbridge be mended?" },
                seenBy: .everyoneWithName
            )
            try await kit.sign()
            let site = PublicSite(kit)
            let closed = await site.get("/marlow-heath/points/\(hidden.points[0])/receipt").text
            #expect(closed.contains("Not shown here"))
            #expect(!closed.contains("minutes"))
            let shown = await site.get("/marlow-heath/points/\(open.points[0])/receipt").text
            #expect(shown.contains("Words: When will the drawbridge be mended?"))
            #expect(!shown.contains("Pat Example"))
        }
    }
}
