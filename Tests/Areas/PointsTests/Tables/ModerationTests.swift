import HeardTesting
import Kernel
import People
import Record
import Safety
import Testing

@testable import Points

@Suite("Words meant for everyone")
struct ModerationTests {
    private let day = Day.on("2019-11-21")

    private func said(_ kit: PointsKit) async throws -> Speaking.Said {
        try await kit.say(
            ["When will Tom's drawbridge be mended?"],
            seenBy: .everyoneWithName,
            by: Party(group: kit.forum, name: "Amina Rowe")
        )
    }

    @Test("They are found by search only after a moderator has published them", arguments: TestEngine.allCases)
    func search(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let said = try await said(kit)
            let moderator = kit.moderator
            #expect(try await kit.found("drawbridge") == 0)
            #expect(try await kit.counts().moderation == 1)
            try await kit.act(on: said.points[0]) { [day] point, _, _ in
                try point.publishEdited(
                    "When will the drawbridge be mended?",
                    because: "A name.",
                    by: moderator,
                    on: day
                )
            }
            #expect(try await kit.found("drawbridge") == 1)
            #expect(try await kit.found("Tom") == 0)
            #expect(try await kit.counts().moderation == 0)
        }
    }

    @Test("Consent withdrawn takes them away at once", arguments: TestEngine.allCases)
    func narrowed(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let said = try await said(kit)
            let (moderator, log) = (kit.moderator, kit.area.log)
            try await kit.act(on: said.points[0]) { [day] point, _, _ in try point.publish(by: moderator, on: day) }
            #expect(try await kit.found("drawbridge") == 1)
            try await kit.store.write { [day] writer in
                let message = try #require(try Message.find(said.message, in: writer))
                let points = try Point.all(of: said.message, in: writer)
                #expect(throws: PointError.notNarrower) {
                    try message.narrow(to: .everyoneWithName, points, on: day)
                }
                try writer.record(message.narrow(to: .forumAndService, points, on: day), in: log)
            }
            #expect(try await kit.found("drawbridge") == 0)
            #expect(try await kit.point(said.points[0]).publicWords == nil)
            #expect(try await kit.point(said.points[0]).visibility == .forumAndService)
        }
    }

    @Test("What a service has been sent cannot be taken back from it", arguments: TestEngine.allCases)
    func sent(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let said = try await said(kit)
            let send = kit.send
            try await kit.triage { try $0.send(said.points, to: send) }
            let message = try await kit.message(said.message)
            let points = try await kit.store.read { try Point.all(of: said.message, in: $0) }
            #expect(throws: PointError.serviceHasIt) { try message.narrow(to: .onlyTheForum, points, on: day) }
            #expect(try message.narrow(to: .forumAndService, points, on: day).to == .forumAndService)
        }
    }

    @Test("Erasing the public text shows nothing in its place", arguments: TestEngine.allCases)
    func erased(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let said = try await said(kit)
            let moderator = kit.moderator
            try await kit.act(on: said.points[0]) { [day] point, _, _ in
                try point.publishEdited("The drawbridge?", because: "A name.", by: moderator, on: day)
            }
            try await kit.erase([.words]) { $0.kind == WordsPublished.kind }
            #expect(try await kit.point(said.points[0]).publicWords == nil)
            #expect(try await kit.found("drawbridge") == 0)
        }
    }

    @Test(
        "Erasing who decided lets anyone decide the appeal, and erasing a name shows none",
        arguments: TestEngine.allCases
    )
    func whoErased(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let said = try await said(kit)
            let (moderator, lead) = (kit.moderator, kit.lead)
            #expect(try await kit.point(said.points[0]).shownName == "Amina Rowe")
            try await kit.act(on: said.points[0]) { [day] point, _, _ in
                try point.keepBack(.individualMatter, because: "Ask the caseworker.", by: moderator, on: day)
            }
            try await kit.act(on: said.points[0]) { [day] point, _, _ in
                try point.appeal("It is about all.", by: lead, on: day)
            }
            try await kit.erase([.who]) { $0.who != nil }
            let point = try await kit.point(said.points[0])
            #expect(point.moderation.decidedBy == nil)
            #expect(point.shownName == nil)
            #expect(try point.publish(by: moderator, on: day).text == .asWritten)
        }
    }
}
