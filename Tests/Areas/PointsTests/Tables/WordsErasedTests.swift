import HeardTesting
import Kernel
import People
import Record
import Safety
import Storage
import Testing

@testable import Points

@Suite("Erasing what was said")
struct WordsErasedTests {
    private func found(_ kit: PointsKit, _ words: String) async throws -> Int {
        let area = kit.area
        return try await kit.store.read {
            try $0.found(words, in: "point", area: area.id.number, before: nil, limit: 50).count
        }
    }

    @Test("A point's words are gone from it and from search; its clocks stay", arguments: TestEngine.allCases)
    func words(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let filed = try await kit.file(SampleMail("a"), seenBy: .everyoneWithName)
            #expect(try await found(kit, "minutes") == 1)
            try await kit.erase([.words]) { $0.kind == PointAsked.kind }
            #expect(try await kit.point(filed.points[0]).words == nil)
            #expect(try await found(kit, "minutes") == 0)
            #expect(try await kit.late(on: "2019-11-21").map(\.workingDays) == [82])
        }
    }

    @Test("Erased words do not come back when the point changes or is published", arguments: TestEngine.allCases)
    func stayGone(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let filed = try await kit.file(SampleMail("a"))
            try await kit.erase([.words]) { $0.kind == PointAsked.kind }
            let log = kit.area.log
            try await kit.store.write {
                try $0.record(MessagePublished(filed.message, to: .everyoneWithName, on: .on("2019-11-21")), in: log)
            }
            try await kit.file(.reply("b", to: "a"))
            #expect(try await kit.point(filed.points[0]).words == nil)
            #expect(try await found(kit, "minutes") == 0)
        }
    }

    @Test("A message's words, sender and original go one by one", arguments: TestEngine.allCases)
    func message(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let filed = try await kit.file(SampleMail("a"))
            func message() async throws -> Message {
                try #require(try await kit.store.read { try Message.find(filed.message, in: $0) })
            }
            let isMeant = { (entry: RecordedEntry) in entry.kind == MessageReceived.kind }
            try await kit.erase([.words], where: isMeant)
            #expect(try await message().newText == nil)
            #expect(try await message().subject == nil)
            #expect(try await message().sender?.address == "lead@parents.example")
            try await kit.erase([.who], where: isMeant)
            let now = try await message()
            #expect(now.sender == nil)
            #expect(now.sentOn == .on("2019-07-15"))
            #expect(now.group == kit.forum)
            #expect(try await kit.store.read { try now.recipients(in: $0) }.isEmpty)
            try await kit.erase([.originals], where: isMeant)
            #expect(try await kit.store.read { try now.originals(in: $0) }.isEmpty)
        }
    }

    @Test(
        "The reasons of an answer and a question's words go from the point and its timeline",
        arguments: TestEngine.allCases
    )
    func said(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let asked = try await kit.file(SampleMail("a") { $0.text = "1. Who will chair?\r\n2. When is it?" })
            let send = kit.send
            try await kit.act(on: asked.points[0]) { point, _, _ in
                try point.answer(
                    Answer(.notYet, because: "Jo is ill.", by: .on("2019-09-02")),
                    by: Party(group: send, name: "Sam"),
                    on: .on("2019-07-17")
                )
            }
            try await kit.act(on: asked.points[1]) { point, promises, calendars in
                try point.askClarification(
                    "For Jo?",
                    by: Party(group: send),
                    on: .on("2019-07-17"),
                    promises,
                    calendars
                )
            }
            try await kit.erase([.words]) { $0.kind == PointAnswered.kind || $0.kind == ClarificationAsked.kind }
            let bare = Answer(.notYet, because: nil, by: .on("2019-09-02"))
            #expect(try await kit.point(asked.points[0]).reply == .answered(bare, on: .on("2019-07-17")))
            #expect(
                try await kit.point(asked.points[1]).reply
                    == .clarificationAsked(on: .on("2019-07-17"), question: nil)
            )
            for reference in asked.points {
                #expect(try await kit.history(of: reference).allSatisfy { $0.words == nil })
            }
        }
    }

    @Test("Reasons given again after an erased answer stay", arguments: TestEngine.allCases)
    func earlierAnswer(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let filed = try await kit.file(SampleMail("a"))
            let (send, forum) = (kit.send, kit.forum)
            try await kit.act(on: filed.points[0]) { point, _, _ in
                try point.answer(Answer(.no, because: "Jo is ill."), by: Party(group: send), on: .on("2019-07-17"))
            }
            try await kit.act(on: filed.points[0]) { point, promises, calendars in
                try point.judge(
                    .no,
                    saying: nil,
                    by: Party(group: forum),
                    on: .on("2019-07-18"),
                    promises,
                    calendars
                )
            }
            try await kit.act(on: filed.points[0]) { point, _, _ in
                try point.answer(
                    Answer(.yes, because: "On Friday.", by: .on("2019-07-26")),
                    by: Party(group: send),
                    on: .on("2019-07-19")
                )
            }
            try await kit.erase([.words]) { $0.words?["words"]?.text == "Jo is ill." }
            let yes = Answer(.yes, because: "On Friday.", by: .on("2019-07-26"))
            #expect(try await kit.point(filed.points[0]).reply == .answered(yes, on: .on("2019-07-19")))
        }
    }

    @Test(
        "A group's address that is a person's can be erased; mail from it is a stranger's then",
        arguments: TestEngine.allCases
    )
    func address(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            try await kit.erase([.who]) {
                $0.kind == GroupAddressAdded.kind && $0.who?["address"]?.text == "lead@parents.example"
            }
            let filed = try await kit.file(SampleMail("a"))
            #expect(filed.fromGroup == nil)
            #expect(filed.points.count == 1)
        }
    }
}
