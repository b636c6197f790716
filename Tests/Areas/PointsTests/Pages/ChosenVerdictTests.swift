import HeardTesting
import Kernel
import People
import Testing
import Web

@testable import Points

@Suite("A link in a letter that carries the choice")
struct ChosenVerdictTests {
    private func answered(_ kit: PointsKit) async throws -> Speaking.Said {
        let said = try await kit.say(["When will the drawbridge be mended?"])
        let send = kit.send
        try await kit.triage { try $0.letIn(said.message) }
        try await kit.triage { try $0.send(said.points, to: send) }
        try await kit.act(on: said.points[0]) { point, _, _ in
            try point.answer(Answer(.no, because: "There is no money."), by: Party(group: send), on: .on("2019-11-21"))
        }
        return said
    }

    @Test(
        "Opening it says nothing, shows the choice, and the one button says it",
        arguments: [Verdict.yes, .partly, .no]
    )
    func chosen(verdict: Verdict) async throws {
        try await PointsKit.with { kit in
            let (said, site) = (try await answered(kit), PublicSite(kit))
            let path = ChosenVerdictController.path(said.link, said.points[0], verdict)
            let page = await site.get(path)
            #expect(page.text.contains("When will the drawbridge be mended?"))
            #expect(page.text.contains("There is no money."))
            #expect(page.text.contains("value=\"\(verdict.rawValue)\""))
            #expect(page.text.components(separatedBy: "name=\"verdict\"").count == 2)
            _ = await site.get(path)
            #expect(try await kit.point(said.points[0]).verdict == nil)
            _ = await site.post(String(path.prefix { $0 != "?" }), [("verdict", verdict.rawValue)])
            #expect(try await kit.point(said.points[0]).verdict == verdict)
            #expect(await site.get(path).headers[.location] == "/r/\(said.link)")
        }
    }

    @Test("A choice that is none leads to the page with all three", arguments: ["", "?is=maybe", "?is=not-said"])
    func none(query: String) async throws {
        try await PointsKit.with { kit in
            let (said, site) = (try await answered(kit), PublicSite(kit))
            let reply = await site.get("/r/\(said.link)/points/\(said.points[0])/verdict\(query)")
            #expect(reply.headers[.location] == "/r/\(said.link)")
            #expect(await site.get("/r/nobody/points/\(said.points[0])/verdict?is=yes").status == 404)
        }
    }
}
