import Commitments
import HeardTesting
import Kernel
import People
import Testing
import Web

@testable import Points

@Suite("Is it done? At the private link")
struct OwnCommitmentTests {
    /// A question of somebody outside every group, answered "yes"; `said` is where it is asked.
    private func promised(_ kit: PointsKit) async throws -> (link: String, target: String) {
        let said = try await kit.say(writtenDownBy: kit.forum)
        let (send, area, points) = (kit.send, kit.area, said.points)
        try await kit.triage { try $0.send(points, to: send) }
        try await kit.store.write { writer in
            try Answering(in: area, by: Party(group: send), writer)
                .settle(points, with: Answer(.yes, because: "We will mend it.", by: .on("2019-12-06")))
        }
        return ("/r/\(said.link)", "/r/\(said.link)/commitments/K-2019-0001/confirmation")
    }

    private func commitment(_ kit: PointsKit) async throws -> Commitment {
        let (area, reference) = (kit.area.id, Reference(.commitment, year: 2019, number: 1))
        return try #require(try await kit.store.read { try Commitment.find(reference, in: area, $0) })
    }

    private func sayDone(_ kit: PointsKit) async throws {
        let (said, party, area) = (try await commitment(kit), Party(group: kit.send), kit.area)
        _ = try await kit.store.write { writer in
            try writer.record(said.sayDone(shownBy: "Look.", by: party, on: writer.world.today), in: area.log)
        }
    }

    @Test(
        "Whoever asked says that it is not done, and why, and later that it is: once each",
        arguments: TestEngine.allCases
    )
    func judged(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let (site, (link, target)) = (PublicSite(kit), try await promised(kit))
            #expect(await site.get(link).text.contains("We will mend it."))
            #expect(!(await site.get(link).text.contains("Is it done?")))
            #expect(await site.post(target, [("is-done", "yes")]).status == 400, "nobody says that it is")
            try await sayDone(kit)
            #expect(await site.get(link).text.contains("Is it done?"))
            let empty = await site.post(target, [("is-done", "no"), ("missing-K-2019-0001", "  ")])
            #expect(empty.status == 422 && empty.text.contains("Write what is missing"))
            let denied = await site.post(target, [("is-done", "no"), ("missing-K-2019-0001", "It is still up.")])
            #expect(denied.headers[.location] == link)
            let today = kit.world.today
            #expect(try await commitment(kit).state == .notConfirmed(on: today, because: "It is still up."))
            #expect(await site.post(target, [("is-done", "yes")]).status == 400, "it was said once")
            try await sayDone(kit)
            #expect(await site.post(target, [("is-done", "yes")]).headers[.location] == link)
            #expect(try await commitment(kit).state == .confirmed(on: today, doneOn: today))
            #expect(await site.post(target, [("is-done", "no"), ("missing-K-2019-0001", "No.")]).status == 400)
            #expect(try await kit.entries().count { $0.kind == CommitmentConfirmed.kind } == 1)
        }
    }

    @Test("Another's link says nothing of it")
    func others() async throws {
        try await PointsKit.with { kit in
            let (site, _) = (PublicSite(kit), try await promised(kit))
            let other = try await kit.say(["Who drives?"])
            try await sayDone(kit)
            let target = "/r/\(other.link)/commitments/K-2019-0001/confirmation"
            #expect(await site.post(target, [("is-done", "yes")]).status == 404)
            #expect(!(await site.get("/r/\(other.link)").text.contains("We will mend it.")))
        }
    }
}
