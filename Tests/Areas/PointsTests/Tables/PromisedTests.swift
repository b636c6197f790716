import Commitments
import HeardTesting
import Kernel
import People
import Record
import Safety
import Testing

@testable import Points

@Suite("A “yes” is a commitment")
struct PromisedTests {
    private func answering(
        _ kit: PointsKit,
        _ work: @escaping @Sendable (Answering) throws -> Void
    ) async throws {
        let (area, party) = (kit.area, Party(group: kit.send, name: "Sam Sample"))
        try await kit.store.write { try work(Answering(in: area, by: party, $0)) }
    }

    private func sent(_ kit: PointsKit, seenBy visibility: Visibility = .forumAndService) async throws -> [Reference] {
        let said = try await kit.say(["One?", "Two?", "Three?"], seenBy: visibility, by: kit.lead)
        let send = kit.send
        try await kit.triage { try $0.send(said.points, to: send) }
        return said.points
    }

    private func commitments(_ kit: PointsKit, about reference: Reference) async throws -> [Commitment] {
        let area = kit.area
        return try await kit.store.read { try Commitment.all(about: reference, in: area.id, $0) }
    }

    private func yes(by day: String = "2019-12-06") -> Answer { Answer(.yes, because: "We will.", by: .on(day)) }

    @Test("One “yes” to several points is one commitment, which names them all", arguments: TestEngine.allCases)
    func made(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let (points, answer) = (try await sent(kit), yes())
            try await answering(kit) {
                try $0.settle(Array(points.prefix(2)), with: answer, Pledge(post: "Lead officer", known: "You see it."))
            }
            let made = try await commitments(kit, about: points[0])
            #expect(made.count == 1 && made.first?.reference.description == "K-2019-0001")
            #expect(made.first?.origins.map(\.reference) == Array(points.prefix(2)))
            #expect(made.first?.what == "We will." && made.first?.dueOn == .on("2019-12-06"))
            #expect(made.first?.post == "Lead officer" && made.first?.known == "You see it.")
            #expect(made.first?.ownedBy == kit.send && made.first?.visibility == .forumAndService)
            #expect(try await commitments(kit, about: points[1]) == made)
            #expect(try await commitments(kit, about: points[2]).isEmpty)
        }
    }

    @Test("No other answer makes one, nor a day beside it", arguments: Answer.Kind.allCases.filter { $0 != .yes })
    func others(_ kind: Answer.Kind) async throws {
        try await PointsKit.with { kit in
            let (points, transport) = (try await sent(kit), kit.transport)
            try await answering(kit) {
                try $0.settle(
                    points,
                    with: Answer(kind, because: "Because.", by: .on("2019-12-06"), passedTo: transport)
                )
            }
            for point in points { #expect(try await commitments(kit, about: point).isEmpty) }
        }
    }

    @Test("Where one of several points cannot be answered, nothing is promised", arguments: TestEngine.allCases)
    func allOrNone(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let (points, answer) = (try await sent(kit), yes())
            try await answering(kit) { try $0.settle([points[2]], with: Answer(.no, because: "No.")) }
            await #expect(throws: PointError.alreadyAnswered) {
                try await answering(kit) { try $0.settle(points, with: answer) }
            }
            #expect(try await kit.entries().allSatisfy { $0.kind != CommitmentMade.kind })
        }
    }

    @Test("A “yes” that came by mail makes one where it names a day, and needs none", arguments: TestEngine.allCases)
    func confirmed(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let filed = try await kit.file(SampleMail("a") { $0.text = "1. Who will chair?\r\n2. When is it?" })
            try await kit.file(.reply("b", to: "a") { $0.text = "1. Ms Hale will chair.\r\n2. On Monday." })
            try await answering(kit) {
                try $0.confirm(filed.points[0], as: .yes)
                try $0.confirm(filed.points[1], as: .yes, promising: .on("2019-07-22"))
            }
            #expect(try await commitments(kit, about: filed.points[0]).isEmpty)
            let made = try await commitments(kit, about: filed.points[1])
            #expect(made.map(\.promisedOn) == [.on("2019-07-16")] && made.map(\.dueOn) == [.on("2019-07-22")])
        }
    }

    @Test(
        "Who may see a commitment follows its points: published, kept back, hidden for safety",
        arguments: TestEngine.allCases
    )
    func follows(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let (points, answer) = (try await sent(kit, seenBy: .everyoneWithName), yes())
            let moderator = kit.moderator
            try await answering(kit) { try $0.settle(points, with: answer) }
            func seen() async throws -> Visibility? { try await commitments(kit, about: points[0]).first?.visibility }
            #expect(try await seen() == .forumAndService, "nobody has read the words yet")
            for (index, reference) in points.enumerated() {
                try await kit.act(on: reference) { point, _, _ in try point.publish(by: moderator, on: point.askedOn) }
                #expect(try await seen() == (index == 2 ? .everyoneWithName : .forumAndService))
            }
            let message = try await kit.point(points[0]).message
            try await kit.triage { try $0.worry(about: message, saying: nil) }
            #expect(try await seen() == .onlyTheForum)
        }
    }

    @Test("What a point is about its commitments know", arguments: TestEngine.allCases)
    func topic(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let (points, answer, lead) = (try await sent(kit), yes(), kit.lead)
            try await answering(kit) { try $0.settle(points, with: answer) }
            try await kit.act(on: points[1]) { point, _, _ in
                try point.sort(under: "Transport", by: lead, on: point.askedOn)
            }
            let topics = try await commitments(kit, about: points[0]).first?.origins.map(\.topic)
            #expect(topics == [nil, "Transport", nil])
        }
    }
}
