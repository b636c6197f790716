import HeardTesting
import Kernel
import People
import Record
import Safety
import Testing

@testable import Points

@Suite("An officer answers")
struct OfficerTests {
    private func answering<Answer: Sendable>(
        _ kit: PointsKit,
        for group: ID<Group>? = nil,
        _ work: @escaping @Sendable (Answering) throws -> Answer
    ) async throws -> Answer {
        let (area, party) = (kit.area, Party(group: group ?? kit.send, name: "Sam Sample"))
        return try await kit.store.write { try work(Answering(in: area, by: party, $0)) }
    }

    private func sent(_ kit: PointsKit) async throws -> [Reference] {
        let said = try await kit.say(["One?", "Two?", "Three?"], by: kit.lead)
        let send = kit.send
        try await kit.triage { try $0.send(said.points, to: send) }
        return said.points
    }

    @Test("One answer settles the chosen points, and no other", arguments: TestEngine.allCases)
    func settle(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let points = try await sent(kit)
            try await answering(kit) { try $0.acknowledge(points) }
            try await answering(kit) { try $0.settle(Array(points.prefix(2)), with: Answer(.no, because: "No money.")) }
            let open = try await [kit.point(points[0]), kit.point(points[1]), kit.point(points[2])]
                .map(\.isOwedAnAnswer)
            #expect(open == [false, false, true])
        }
    }

    @Test("“Not ours” passes the point on with its clock, and answers nothing", arguments: TestEngine.allCases)
    func notOurs(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let points = try await sent(kit)
            let (transport, forum, due) = (kit.transport, kit.forum, try await kit.point(points[0]).clocks)
            try await answering(kit) {
                try $0.settle([points[0]], with: Answer(.notOurs, because: "It is about buses.", passedTo: transport))
            }
            let point = try await kit.point(points[0])
            #expect(point.owedBy == transport)
            #expect(point.isOwedAnAnswer)
            #expect(point.clocks == due)
            await #expect(throws: PointError.notAService) {
                try await answering(kit) {
                    try $0.settle([points[1]], with: Answer(.notOurs, because: "Yours.", passedTo: forum))
                }
            }
            await #expect(throws: PointError.reasonMissing) {
                try await answering(kit) {
                    try $0.settle([points[1]], with: Answer(.notOurs, because: nil, passedTo: transport))
                }
            }
        }
    }

    @Test("Where one of several cannot be settled, none is", arguments: TestEngine.allCases)
    func allOrNone(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let points = try await sent(kit)
            let transport = kit.transport
            await #expect(throws: PointError.notTheirsToAnswer) {
                try await answering(kit, for: transport) { try $0.settle(points, with: Answer(.no, because: "No.")) }
            }
            try await answering(kit) { try $0.settle([points[2]], with: Answer(.no, because: "No.")) }
            await #expect(throws: PointError.alreadyAnswered) {
                try await answering(kit) { try $0.settle(points, with: Answer(.no, because: "No.")) }
            }
            #expect(try await kit.point(points[0]).isOwedAnAnswer)
        }
    }

    @Test("A reply that came by mail is confirmed with one press, on the day it came", arguments: TestEngine.allCases)
    func confirm(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let filed = try await kit.file(SampleMail("a") { $0.text = "1. Who will chair?\r\n2. When is it?" })
            try await kit.file(.reply("b", to: "a") { $0.text = "1. Ms Hale will chair.\r\n2. On Monday." })
            let send = kit.send
            let area = kit.area.id
            let proposed = try await kit.store.read {
                try DeskList<Point>.toMatch(in: area, "owed_by = \(send)", $0)
            }
            #expect(proposed.items.map(\.reference) == filed.points)
            try await answering(kit) { try $0.confirm(filed.points[0], as: .yes) }
            guard case .answered(let answer, let day) = try await kit.point(filed.points[0]).reply else {
                Issue.record("it is not answered")
                return
            }
            #expect(answer.reasons?.contains("Ms Hale") == true)
            #expect(day == .on("2019-07-16"))
            let left = try await kit.store.read { try DeskList<Point>.toMatch(in: area, "owed_by = \(send)", $0) }
            #expect(left.items.map(\.reference) == [filed.points[1]])
        }
    }

    @Test(
        "Nothing is confirmed where no reply came, and nothing is said to what is hidden",
        arguments: TestEngine.allCases
    )
    func nothing(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let points = try await sent(kit)
            await #expect(throws: PointError.noReplyToConfirm) {
                try await answering(kit) { try $0.confirm(points[0], as: .yes) }
            }
            let message = try await kit.point(points[0]).message
            try await kit.triage { try $0.worry(about: message, saying: nil) }
            await #expect(throws: PointError.notLetIn) {
                try await answering(kit) { try $0.settle([points[0]], with: Answer(.no, because: "No.")) }
            }
        }
    }
}
