import HeardTesting
import Kernel
import People
import Testing
import WorkingDays

@testable import Points

@Suite("Counting an area's clocks again")
struct RecountingTests {
    private func feed(_ days: [String]) throws -> OfficialFeed {
        let events = days.map {
            "{\"title\":\"Day of the Charter\",\"date\":\"\($0)\",\"notes\":\"\",\"bunting\":true}"
        }
        let known = "{\"title\":\"Christmas Day\",\"date\":\"2019-12-25\",\"notes\":\"\",\"bunting\":true}"
        let all = (events + [known]).joined(separator: ",")
        return try OfficialFeed(
            Array(
                """
                {"england-and-wales":{"division":"england-and-wales","events":[\(all)]},
                 "scotland":{"division":"scotland","events":[\(known)]},
                 "northern-ireland":{"division":"northern-ireland","events":[\(known)]}}
                """.utf8
            )
        )
    }

    private func update(_ kit: PointsKit, _ days: [String]) async throws -> [Int] {
        let (area, feed) = (kit.area, try feed(days))
        return try await kit.store.write {
            let (holidays, points) = try Recount.update(area, by: feed, version: "2019-07-18", in: $0)
            return [holidays, points]
        }
    }

    @Test("A promise set down later counts what was asked under it, and says so", arguments: TestEngine.allCases)
    func promiseLater(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine, promise: nil) { kit in
            let filed = try await kit.file(SampleMail("a"))
            try await kit.file(SampleMail("old") { $0.day = "14 Dec 2018" })
            #expect(try await kit.promise(5, 10) == 1)
            let point = try await kit.point(filed.points[0])
            #expect(point.clocks.answer.due == .on("2019-07-29"))
            #expect(point.clocks.acknowledgement == .running(due: .on("2019-07-22")))
            #expect(try await kit.late(on: "2019-11-21").map(\.workingDays) == [82])
            let line = try #require(try await kit.history(of: filed.points[0]).last { $0.kind == PointRecounted.kind })
            #expect(line.on == .on("2019-11-21"))
            #expect(line.until == .on("2019-07-29"))
        }
    }

    @Test("The same promise set down twice changes nothing", arguments: TestEngine.allCases)
    func promiseTwice(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            try await kit.file(SampleMail("a"))
            let size = try await kit.entries().count
            #expect(try await kit.promise(5, 10) == 0)
            #expect(try await kit.entries().count == size)
        }
    }

    @Test("A promise of one service moves that service's points alone", arguments: TestEngine.allCases)
    func promiseOfOne(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let (transport, area) = (kit.transport, kit.area)
            let mine = try await kit.file(SampleMail("a"))
            let theirs = try await kit.file(
                SampleMail("b") {
                    $0.to = "transport@council.example"; $0.subject = "Buses"
                }
            )
            #expect(try await kit.promise(1, 2, for: transport) == 1)
            #expect(try await kit.point(mine.points[0]).clocks.answer.due == .on("2019-07-29"))
            #expect(try await kit.point(theirs.points[0]).clocks.answer.due == .on("2019-07-17"))
            await #expect(throws: PointError.noDocument) {
                try await kit.store.write {
                    try Promise.set(
                        .init(acknowledge: 1, answer: 2),
                        for: nil,
                        from: .on("2019-01-01"),
                        document: " \n",
                        in: area,
                        $0
                    )
                }
            }
        }
    }

    @Test(
        "A new bank holiday counts running clocks again, with the old and the new day",
        arguments: TestEngine.allCases
    )
    func holiday(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let filed = try await kit.file(SampleMail("a"))
            try await kit.file(
                SampleMail("b") {
                    $0.day = "25 Jul 2019"; $0.subject = "Later"
                }
            )
            #expect(try await update(kit, ["2019-07-24"]) == [1, 1])
            #expect(try await kit.point(filed.points[0]).clocks.answer.due == .on("2019-07-30"))
            let entry = try #require(try await kit.entries().last { $0.kind == PointRecounted.kind })
            #expect(entry.references == filed.points)
            #expect(entry.facts?["old_answer_policy_due"]?.text == "2019-07-29")
            #expect(entry.facts?["new_answer_policy_due"]?.text == "2019-07-30")
            #expect(try await kit.late(on: "2019-11-21").map(\.workingDays).first == 81)
        }
    }

    @Test("The same list taken over twice changes nothing", arguments: TestEngine.allCases)
    func twice(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            try await kit.file(SampleMail("a"))
            _ = try await update(kit, ["2019-07-24"])
            let size = try await kit.entries().count
            #expect(try await update(kit, ["2019-07-24"]) == [0, 0])
            #expect(try await kit.entries().count == size)
        }
    }

    @Test("What is asked after the announcement counts by it at once", arguments: TestEngine.allCases)
    func askedLater(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            _ = try await update(kit, ["2019-07-24"])
            let filed = try await kit.file(SampleMail("a"))
            #expect(try await kit.point(filed.points[0]).clocks.answer.due == .on("2019-07-30"))
        }
    }

    @Test("A list that announces nothing new writes no entry", arguments: TestEngine.allCases)
    func nothingNew(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let size = try await kit.entries().count
            #expect(try await update(kit, []) == [0, 0])
            #expect(try await kit.entries().count == size)
        }
    }
}
