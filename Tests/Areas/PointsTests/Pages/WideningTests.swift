import HeardTesting
import Kernel
import People
import Safety
import Testing
import Web

@testable import Points

@Suite("What was said to the forum alone")
struct WideningTests {
    private func location(_ reply: Reply) -> String { reply.headers[.location] ?? "" }

    private func asked(_ kit: PointsKit) async throws -> (site: PublicSite, link: String, point: Reference) {
        let said = try await kit.say(
            ["When will the drawbridge be mended?"],
            seenBy: .onlyTheForum,
            writtenDownBy: kit.forum
        )
        let point = said.points[0]
        try await kit.triage { triage in
            try triage.askToWiden(triage.find(point), saying: "Others ask the same.")
        }
        return (PublicSite(kit), "/r/\(said.link)", point)
    }

    @Test("Whoever spoke lets a service read it with one press, without the name", arguments: TestEngine.allCases)
    func agrees(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let (site, link, point) = try await asked(kit)
            let page = await site.get(link)
            #expect(page.text.contains("May we send this to the service") && page.text.contains("Others ask the same."))
            #expect(await site.post("\(link)/widening", [("agrees", "perhaps")]).status == 400)
            #expect(try await kit.point(point).chosen == .onlyTheForum)
            #expect(location(await site.post("\(link)/widening", [("agrees", "yes")])) == link)
            #expect(try await kit.point(point).chosen == .forumAndService)
            #expect(await site.post("\(link)/widening", [("agrees", "yes")]).status == 400)
            #expect(!(await site.get(link).text.contains("May we send this")))
            let send = kit.send
            try await kit.triage { try $0.send([point], to: send) }
            #expect(try await kit.point(point).owedBy == send)
            #expect(try await kit.found("drawbridge") == 0)
            try await kit.checkRecord()
        }
    }

    @Test("Said no, it stays with the forum, and nobody asks again", arguments: TestEngine.allCases)
    func declines(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let (site, link, point) = try await asked(kit)
            #expect(location(await site.post("\(link)/widening", [("agrees", "no")])) == link)
            #expect(try await kit.point(point).chosen == .onlyTheForum)
            await #expect(throws: PointError.alreadyAskedToWiden) {
                try await kit.triage { try $0.askToWiden($0.find(point), saying: nil) }
            }
            let send = kit.send
            await #expect(throws: PointError.onlyForTheForum) {
                try await kit.triage { try $0.send([point], to: send) }
            }
            #expect(await site.get("/marlow-heath/points/\(point)").status == 404)
        }
    }

    @Test("The words of the question can be erased, and the record stays whole", arguments: TestEngine.allCases)
    func erased(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let (site, link, _) = try await asked(kit)
            try await kit.erase([.words]) { $0.kind == WideningAsked.kind }
            #expect(!(await site.get(link).text.contains("Others ask the same.")))
            try await kit.checkRecord()
        }
    }

    @Test("What a service may read already is not asked about", arguments: TestEngine.allCases)
    func notNeeded(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let point = try await kit.say(seenBy: .forumAndService, writtenDownBy: kit.forum).points[0]
            await #expect(throws: PointError.notOnlyForTheForum) {
                try await kit.triage { try $0.askToWiden($0.find(point), saying: nil) }
            }
        }
    }
}
