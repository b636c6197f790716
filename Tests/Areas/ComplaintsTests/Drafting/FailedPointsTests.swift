import HeardTesting
import Kernel
import Points
import Testing

@testable import Complaints

@Suite("What a complaint begins with")
struct FailedPointsTests {
    @Test("points that are late come, those in time do not", arguments: TestEngine.allCases)
    func late(_ engine: TestEngine) async throws {
        try await ComplaintsKit.with(engine) { kit in
            let old = try await kit.ask("a", on: "15 Jul 2019")
            _ = try await kit.ask("b", on: "20 Nov 2019", "Is there a draft?", subject: "The draft")
            let (kites, send, today) = (kit.kites, kit.send, kit.today)
            let found = try await kit.store.read { try FailedPoints(of: kites, at: send, on: today, in: $0) }
            #expect(found.unanswered.map(\.reference) == old)
            #expect(found.fellShort.isEmpty)
            let none = try await kit.store.read { try FailedPoints(of: send, at: kites, on: today, in: $0) }
            #expect(none.isEmpty)
        }
    }

    @Test("what was answered after its day counts, and what was judged no", arguments: TestEngine.allCases)
    func answered(_ engine: TestEngine) async throws {
        try await ComplaintsKit.with(engine) { kit in
            let late = try await kit.ask("a", on: "15 Jul 2019")
            let bad = try await kit.ask("b", on: "11 Nov 2019", "Is there a draft?", subject: "The draft")
            try await kit.answer(late[0], on: .on("2019-10-01"))
            try await kit.answer(bad[0], on: .on("2019-11-13"))
            try await kit.judge(bad[0], .no, on: .on("2019-11-14"))
            let (kites, send, today) = (kit.kites, kit.send, kit.today)
            let found = try await kit.store.read { try FailedPoints(of: kites, at: send, on: today, in: $0) }
            #expect(found.unanswered.map(\.reference) == late)
            #expect(found.fellShort.map(\.reference) == bad)
        }
    }

    @Test("no more than so many are read, and it is said that there are more")
    func limit() async throws {
        try await ComplaintsKit.with { kit in
            for number in 1...4 {
                try await kit.ask("m\(number)", on: "1\(number) Jul 2019", subject: "About \(number)")
            }
            let (kites, send, today) = (kit.kites, kit.send, kit.today)
            let found = try await kit.store.read {
                try FailedPoints(of: kites, at: send, on: today, limit: 2, in: $0)
            }
            #expect(found.unanswered.count == 2)
            #expect(found.hasMore)
        }
    }
}

extension ComplaintsKit {
    /// The service answers a point.
    func answer(_ reference: Reference, on day: Day) async throws {
        let (area, officer) = (area, officer)
        try await store.write { writer in
            let point = try #require(try Point.find(reference, in: area.id, writer))
            let event = try point.answer(
                Points.Answer(.no, because: "There is no money.", next: "Nothing more."),
                by: officer,
                on: day
            )
            try writer.record(event, in: area.log)
        }
    }

    /// Those who asked say whether it was an answer.
    func judge(_ reference: Reference, _ verdict: Verdict, on day: Day) async throws {
        let (area, lead) = (area, lead)
        try await store.write { writer in
            let terms = try AreaTerms(of: area.id, in: writer)
            let point = try #require(try Point.find(reference, in: area.id, writer))
            let event = try point.judge(verdict, saying: nil, by: lead, on: day, terms.promises, terms.calendars)
            try writer.record(event, in: area.log)
        }
    }
}
