import HeardTesting
import Kernel
import People
import Safety
import Testing

@testable import Points

@Suite("Publishing")
struct PublishingTests {
    private func found(_ kit: PointsKit, _ words: String) async throws -> Int {
        let area = kit.area
        return try await kit.store.read {
            try $0.found(words, in: "point", area: area.id.number, before: nil, limit: 50).count
        }
    }

    private func publish(_ kit: PointsKit, _ message: ID<Message>, to visibility: Visibility) async throws {
        let log = kit.area.log
        try await kit.store.write {
            try $0.record(MessagePublished(message, to: visibility, on: .on("2019-11-21")), in: log)
        }
    }

    @Test("Search finds the words of a point while they are public, and only then", arguments: TestEngine.allCases)
    func search(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let filed = try await kit.file(SampleMail("a") { $0.text = "When will the drawbridge be mended?" })
            #expect(try await found(kit, "drawbridge") == 0)
            try await publish(kit, filed.message, to: .everyoneWithoutName)
            #expect(try await found(kit, "drawbridge") == 1)
            #expect(try await kit.point(filed.points[0]).visibility == .everyoneWithoutName)
            try await publish(kit, filed.message, to: .forumAndService)
            #expect(try await found(kit, "drawbridge") == 0)
        }
    }

    @Test("What is public already when it comes in is found at once", arguments: TestEngine.allCases)
    func atOnce(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            try await kit.file(
                SampleMail("a") { $0.text = "When will the drawbridge be mended?" },
                seenBy: .everyoneWithName
            )
            #expect(try await found(kit, "drawbridge") == 1)
        }
    }

    @Test(
        "Words that are not public are not found by their topic, whatever happens to the point",
        arguments: TestEngine.allCases,
        [Visibility.onlyTheForum, .forumAndService]
    )
    func topic(_ engine: TestEngine, _ visibility: Visibility) async throws {
        try await PointsKit.with(engine) { kit in
            let filed = try await kit.file(SampleMail("a"), seenBy: visibility)
            let forum = kit.forum
            try await kit.act(on: filed.points[0]) { point, _, _ in
                PointSorted(act: Act(on: .on("2019-08-01"), to: point, by: Party(group: forum)), topic: "Drawbridges")
            }
            try await kit.file(.reply("b", to: "a"))
            #expect(try await found(kit, "drawbridges") == 0)
            #expect(try await found(kit, "minutes") == 0)
        }
    }

    @Test("What one mail says is published without what another says", arguments: TestEngine.allCases)
    func oneMail(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let open = try await kit.file(SampleMail("a") { $0.text = "When will the drawbridge be mended?" })
            try await kit.file(SampleMail("b") { $0.text = "When will the portcullis be mended?" })
            try await publish(kit, open.message, to: .everyoneWithName)
            #expect(try await found(kit, "mended") == 1)
            #expect(try await found(kit, "portcullis") == 0)
        }
    }
}
