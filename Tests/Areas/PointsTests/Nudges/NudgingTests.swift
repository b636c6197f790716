import HeardTesting
import Kernel
import Mail
import Record
import Storage
import Testing

@testable import People
@testable import Points

@Suite("Nudges")
struct NudgingTests {
    /// Asked on Monday 15 July 2019 under 5 and 10 working days: due on 29 July.
    private func asked(_ kit: PointsKit) async throws -> Reference {
        try #require(
            try await kit.file(SampleMail("a") { $0.text = "When will the minutes be published?" }).points.first
        )
    }

    /// Runs the job on a day, as often as it wants to.
    @discardableResult
    private func run(_ kit: PointsKit, on day: String) async throws -> Int {
        kit.pass(to: day)
        let area = kit.area
        return try await kit.store.write { try Nudging(of: area, in: $0).nudge(atMost: 100) }
    }

    /// What the timeline says of nudges: the step, the day it was made, the day it fell.
    private func told(
        _ kit: PointsKit,
        _ point: Reference,
        by clock: ClockKind = .answer
    ) async throws -> [String] {
        let names = Dictionary(uniqueKeysWithValues: Rung.allCases.map { ($0.lineKind(clock), $0.rawValue) })
        return try await kit.history(of: point).compactMap { line in
            names[line.kind].map { "\($0) \(line.on) \(line.until?.description ?? "")" }
        }
    }

    private func acknowledge(_ kit: PointsKit, _ point: Reference, on day: String) async throws {
        let send = Party(group: kit.send)
        try await kit.act(on: point) { point, promises, calendars in
            try point.acknowledge(by: send, on: .on(day), promises, calendars)
        }
    }

    @Test(
        "A service is told day by day that it has yet to say that it has it: 5 working days",
        arguments: TestEngine.allCases
    )
    func acknowledging(engine: TestEngine) async throws {
        try await PointsKit.with(engine, today: .on("2019-07-16")) { kit in
            let point = try await asked(kit)
            for number in 16...31 { try await run(kit, on: (Day.on("2019-07-01") + (number - 1)).description) }
            #expect(
                try await told(kit, point, by: .acknowledgement) == [
                    "soon 2019-07-18 2019-07-18", "late 2019-07-23 2019-07-23", "very-late 2019-07-29 2019-07-29",
                ]
            )
        }
    }

    @Test(
        "A nudge about points of several threads is answered by mail, each under its number",
        arguments: TestEngine.allCases
    )
    func answered(engine: TestEngine) async throws {
        try await PointsKit.with(engine, today: .on("2019-07-16")) { kit in
            let points = [
                try await asked(kit),
                try #require(
                    try await kit.file(SampleMail("b") { ($0.subject, $0.text) = ("Ramp", "Who mends the ramp?") })
                        .points.first
                ),
            ]
            _ = try await kit.seat("Sam Sample", "sam@council.example", in: kit.send, as: .officer)
            try await run(kit, on: "2019-07-18")
            let letter = try #require(try await kit.letters().first { $0.kind == "nudge" })
            #expect(letter.text.contains("2. \(points[1])\n\n> Who mends the ramp?"))
            try await kit.deliver(
                SampleMail("answer") {
                    $0.from = "Sam Sample <sam@council.example>"
                    $0.day = "18 Jul 2019"
                    $0.text = "1. It depends on many things.\r\n2. Already done: the ramp was mended on Monday.\r\n"
                },
                at: try await kit.answering(letter)
            )
            #expect(try await kit.point(points[0]).repliesToMatch == 1)
            #expect(try await kit.point(points[1]).reply.answer?.kind == .alreadyDone)
        }
    }

    @Test("Missed steps to acknowledge are caught up once; from the acknowledgement on there are no more")
    func acknowledgingCaughtUp() async throws {
        try await PointsKit.with(today: .on("2019-07-16")) { kit in
            let point = try await asked(kit)
            #expect(try await run(kit, on: "2019-07-24") == 1)
            #expect(try await run(kit, on: "2019-07-24") == 0)
            let expected = ["soon 2019-07-24 2019-07-18", "late 2019-07-24 2019-07-23"]
            #expect(try await told(kit, point, by: .acknowledgement) == expected)
            try await acknowledge(kit, point, on: "2019-07-24")
            #expect(try await run(kit, on: "2019-07-30") == 1)
            #expect(try await told(kit, point, by: .acknowledgement) == expected)
            #expect(try await told(kit, point).count == 2)
        }
    }

    @Test("Day by day each step is told once, on its day", arguments: TestEngine.allCases)
    func dayByDay(engine: TestEngine) async throws {
        try await PointsKit.with(engine, today: .on("2019-07-16")) { kit in
            let point = try await asked(kit)
            for number in 16...60 { try await run(kit, on: (Day.on("2019-07-01") + (number - 1)).description) }
            #expect(
                try await told(kit, point) == [
                    "soon 2019-07-25 2019-07-25", "late 2019-07-30 2019-07-30", "very-late 2019-08-05 2019-08-05",
                ]
            )
        }
    }

    @Test("After weeks without a run each missed step is told once, with both its days")
    func caughtUp() async throws {
        try await PointsKit.with(today: .on("2019-07-16")) { kit in
            let point = try await asked(kit)
            try await acknowledge(kit, point, on: "2019-07-17")
            #expect(try await run(kit, on: "2019-09-02") == 1)
            #expect(try await run(kit, on: "2019-09-03") == 0)
            #expect(
                try await told(kit, point) == [
                    "soon 2019-09-02 2019-07-25", "late 2019-09-02 2019-07-30", "very-late 2019-09-02 2019-08-05",
                ]
            )
            let entries = try await kit.entries().filter { $0.kind == PointNudged.kind }
            #expect(entries.count == 3 && entries.allSatisfy { $0.who == nil && $0.words == nil })
        }
    }

    @Test("A verdict that starts the clock anew starts a new ladder")
    func anew() async throws {
        try await PointsKit.with(today: .on("2019-07-16")) { kit in
            let point = try await asked(kit)
            try await run(kit, on: "2019-08-12")
            let (send, forum) = (Party(group: kit.send), kit.lead)
            try await kit.act(on: point) { point, _, _ in
                try point.answer(
                    Answer(.alreadyDone, because: "They are on the site."),
                    by: send,
                    on: .on("2019-08-13")
                )
            }
            #expect(try await run(kit, on: "2019-09-02") == 0)
            try await kit.act(on: point) { point, promises, calendars in
                try point.judge(.no, saying: nil, by: forum, on: .on("2019-09-02"), promises, calendars)
            }
            #expect(try await kit.point(point).clocks.answer.due == .on("2019-09-16"))
            try await run(kit, on: "2019-09-12")
            try await run(kit, on: "2019-09-17")
            #expect(
                try await told(kit, point).suffix(2) == ["soon 2019-09-12 2019-09-12", "late 2019-09-17 2019-09-17"]
            )
        }
    }

    @Test("A later day that was promised moves the ladder")
    func extended() async throws {
        try await PointsKit.with(today: .on("2019-07-16")) { kit in
            let point = try await asked(kit)
            try await acknowledge(kit, point, on: "2019-07-17")
            try await run(kit, on: "2019-07-25")
            let send = Party(group: kit.send)
            try await kit.act(on: point) { point, _, _ in
                try point.extend(to: .on("2019-08-20"), because: "Holidays", by: send, on: .on("2019-07-26"))
            }
            #expect(try await run(kit, on: "2019-08-15") == 0)
            #expect(try await run(kit, on: "2019-08-16") == 1)
            #expect(try await told(kit, point) == ["soon 2019-07-25 2019-07-25", "soon 2019-08-16 2019-08-16"])
        }
    }

    @Test(
        "Nobody is nudged for what is answered, taken back, hidden, or still with the forum",
        arguments: TestEngine.allCases
    )
    func notNudged(engine: TestEngine) async throws {
        try await PointsKit.with(engine, today: .on("2019-07-16")) { kit in
            let (send, forum) = (Party(group: kit.send), kit.lead)
            let answered = try await asked(kit)
            try await kit.act(on: answered) { point, _, _ in
                try point.answer(Answer(.alreadyDone, because: "Done."), by: send, on: .on("2019-07-17"))
            }
            let mail = { (name: String, words: String) in
                try #require(try await kit.file(SampleMail(name) { $0.text = words }).points.first)
            }
            let withdrawn = try await mail("b", "Could you say who chairs the board?")
            try await kit.act(on: withdrawn) { point, _, _ in
                try point.withdraw(because: "Found it.", by: forum, on: .on("2019-07-17"))
            }
            let hidden = try await mail("c", "Please can you tell us where the minibus is?")
            let message = try await kit.point(hidden).message
            try await kit.triage { try $0.worry(about: message, saying: nil) }
            let said = try await kit.say().points
            #expect(try await run(kit, on: "2019-12-02") == 0)
            #expect(said.count == 1)
        }
    }

    @Test("An area's own rule counts from the day it is set; what was told is not told again")
    func ownRule() async throws {
        try await PointsKit.with(today: .on("2019-07-16")) { kit in
            let point = try await asked(kit)
            try await run(kit, on: "2019-07-30")
            let area = kit.area
            try await kit.store.write { writer in
                let seat = Seat.sampleLead(in: kit.forum, of: area.id)
                let ladder = try Ladder(soon: 1, late: 2, veryLate: 3)
                let set = try LadderSet(ladder, document: "Board of 30 July 2019", by: seat, on: writer.world.today)
                try writer.record(set, in: area.log)
            }
            try await run(kit, on: "2019-07-31")
            try await run(kit, on: "2019-08-01")
            #expect(
                try await told(kit, point) == [
                    "soon 2019-07-30 2019-07-25", "late 2019-07-30 2019-07-30", "very-late 2019-08-01 2019-08-01",
                ]
            )
        }
    }

    @Test(
        "However many there are, each of a service's people gets one letter a day, with the families' own words first"
    )
    func letters() async throws {
        try await PointsKit.with(today: .on("2019-07-16")) { kit in
            for name in ["a", "b"] { try await kit.file(SampleMail(name) { $0.text = "Who runs the bus \(name)?" }) }
            let group = try #require(try await kit.store.read { try Group.find(kit.send, in: $0) })
            try await kit.store.write { writer in
                for (name, role) in [
                    ("Olu Price", Role.officer), ("Lee Grant", .serviceLead), ("Di Rector", .director),
                ] {
                    let email = try EmailAddress(typed: "\(name.utf8.count)\(role.rawValue)@council.example")
                    let person = try Person.at(email, name: name, in: writer)
                    try group.seat(person, as: role, Mandate(from: .on("2019-07-01")), by: .host, in: writer)
                }
            }
            try await run(kit, on: "2019-07-25")
            try await run(kit, on: "2019-07-30")
            let letters = try await kit.store.read { try OutboxLetter.waiting(10, in: $0) }.filter {
                $0.kind == "nudge"
            }
            // On 25 July answers are due soon and acknowledgements late; on 30 July answers late, the others very late.
            #expect(letters.count == 4)
            #expect(letters.allSatisfy { $0.link?.hasPrefix("/marlow-heath/queue/P-2019-") == true })
            for letter in letters {
                #expect(letter.text.hasPrefix("1. ") && letter.text.contains("> Who runs the bus "))
                #expect(letter.text.contains("bus a?") && letter.text.contains("bus b?"))
            }
            func count(_ words: String) -> Int { letters.count { $0.text.contains(words) } }
            #expect(count("the service lead is told 1 working day after it was due") == 1)
            #expect(count("the director is told 5 working days after it was due") == 2)
            #expect(count("nobody has said that you have it") == 2)
        }
    }

    @Test("The job reads by an index that holds nothing of what was told already")
    func index() async throws {
        try await PointsKit.with(today: .on("2019-07-16")) { kit in
            let plan = try await kit.store.read { reader in
                try reader.rows(
                    """
                    EXPLAIN QUERY PLAN SELECT id FROM point
                     WHERE area_id = 1 AND nudge_due_on <= '2019-07-16' ORDER BY nudge_due_on, id LIMIT 50
                    """
                ).map { try $0["detail"] as String }
            }
            #expect(plan.contains { $0.contains("point_by_nudge_due_on") })
            #expect(!plan.contains { $0.contains("TEMP B-TREE") })
        }
    }
}

extension Seat {
    /// A seat whose holder looks after a group, for rules that need no store.
    static func sampleLead(in group: ID<Group>, of area: ID<LocalArea>) -> Seat {
        Seat(
            id: ID(900),
            area: area,
            group: group,
            holder: nil,
            role: .forumLead,
            mandate: Mandate(kept: .everything, from: .on("2019-01-01"), until: nil),
            standing: .held
        )
    }
}
