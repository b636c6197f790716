import HeardTesting
import Kernel
import People
import Safety
import Testing
import Web

@testable import Points

@Suite("The private link")
struct PrivateLinkTests {
    private func location(_ reply: Reply) -> String { reply.headers[.location] ?? "" }

    /// One point, sent to a service and answered, meant for everyone and published.
    private func answered(_ kit: PointsKit) async throws -> (link: String, point: Reference) {
        let said = try await kit.say(
            ["When will the drawbridge be mended?"],
            seenBy: .everyoneWithoutName,
            writtenDownBy: kit.forum
        )
        let (point, send, moderator) = (said.points[0], kit.send, kit.moderator)
        try await kit.act(on: point) { point, _, _ in try point.publish(by: moderator, on: .on("2019-11-21")) }
        try await kit.triage { try $0.send([point], to: send) }
        try await kit.act(on: point) { point, _, _ in
            try point.answer(Answer(.no, because: "There is no money."), by: Party(group: send), on: .on("2019-11-21"))
        }
        return ("/r/\(said.link)", point)
    }

    @Test("“Partly” is said with one press, and the service's clocks start anew", arguments: TestEngine.allCases)
    func verdict(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let (site, (link, point)) = (PublicSite(kit), try await answered(kit))
            let page = await site.get(link)
            for words in ["Did this answer you?", "There is no money.", "has an answer"] {
                #expect(page.text.contains(words))
            }
            let target = "\(link)/points/\(point)/verdict"
            let reply = await site.post(target, [("verdict", "partly"), ("words-\(point)", "By when?")])
            #expect(location(reply) == link)
            #expect(try await kit.point(point).verdict == .partly)
            #expect(try await kit.point(point).clocks.answer.due == .on("2019-12-05"))
            #expect(await site.post(target, [("verdict", "no")]).status == 400)
            #expect(await site.post(target, [("verdict", "not-said")]).status == 400)
            #expect(!(await site.get("/marlow-heath/points/\(point)").text.contains("By when?")))
            #expect(await site.get("\(link)/points/\(point)").text.contains("By when?"))
        }
    }

    @Test("Letting fewer people see it takes the words away at once", arguments: TestEngine.allCases)
    func narrow(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let (site, (link, point)) = (PublicSite(kit), try await answered(kit))
            let page = "/marlow-heath/points/\(point)"
            #expect(await site.get(page).text.contains("drawbridge"))
            #expect(await site.post("\(link)/who", [("seen", "only-the-forum")]).status == 400)
            #expect(location(await site.post("\(link)/who", [("seen", "forum-and-service")])) == link)
            let seen = await PublicSite(kit).get(page)
            #expect(seen.status == 200)
            #expect(!seen.text.contains("drawbridge"))
            #expect(try await kit.found("drawbridge") == 0)
            #expect(await site.get(link).text.contains("drawbridge"))
        }
    }

    @Test(
        "What a moderator decided is told with its reason, and can be looked at again once",
        arguments: TestEngine.allCases
    )
    func appeal(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let site = PublicSite(kit)
            let said = try await kit.say(["Why Tom?"], seenBy: .everyoneWithoutName, writtenDownBy: kit.forum)
            let (link, point, moderator) = ("/r/\(said.link)", said.points[0], kit.moderator)
            try await kit.act(on: point) { point, _, _ in
                try point.keepBack(
                    .individualMatter,
                    because: "Ask the caseworker.",
                    by: moderator,
                    on: .on("2019-11-21")
                )
            }
            #expect(await site.get(link).text.contains("Ask the caseworker."))
            #expect(!(await site.get("/marlow-heath/points/\(point)").text.contains("caseworker")))
            let target = "\(link)/points/\(point)/appeal"
            #expect(await site.post(target, [("why-\(point)", " ")]).status == 400)
            #expect(location(await site.post(target, [("why-\(point)", "It is about all.")])) == link)
            #expect(await site.post(target, [("why-\(point)", "Again.")]).status == 400)
            #expect(try await kit.counts().moderation == 1)
        }
    }

    @Test("A link leads to its own message's points alone")
    func ownAlone() async throws {
        try await PointsKit.with { kit in
            let (site, first) = (PublicSite(kit), try await answered(kit))
            let other = try await kit.say(["Who drives?"])
            #expect(await site.get("\(first.link)/points/\(other.points[0])").status == 404)
            let target = "/r/\(other.link)/points/\(first.point)/verdict"
            #expect(await site.post(target, [("verdict", "yes")]).status == 400)
            #expect(try await kit.point(first.point).verdict == nil)
        }
    }

    @Test("The asker's receipt holds the words and the name, and nobody keeps a copy on the way")
    func receipt() async throws {
        try await PointsKit.with { kit in
            let site = PublicSite(kit)
            let said = try await kit.say(["Who drives?"], seenBy: .onlyTheForum) { $0.name = "Amina Rowe" }
            try await kit.sign()
            let reply = await site.get("/r/\(said.link)/points/\(said.points[0])/receipt")
            #expect(reply.status == 200)
            #expect(reply.text.contains("Who drives?"))
            #expect(reply.text.contains("Amina Rowe"))
            #expect(reply.headers[.cacheControl] == "no-store")
        }
    }

    @Test("What is hidden for safety is still there for whoever said it")
    func hidden() async throws {
        try await PointsKit.with { kit in
            let site = PublicSite(kit)
            let said = try await kit.say(["I am afraid."]) { $0.isWorried = true }
            #expect(await site.get("/r/\(said.link)").text.contains("I am afraid."))
            #expect(await site.get("/r/\(said.link)/receipt").text.contains("looks after safety"))
        }
    }
}
