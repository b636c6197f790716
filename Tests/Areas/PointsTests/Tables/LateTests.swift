import HeardTesting
import Kernel
import People
import Testing

@testable import Points

@Suite("What is late")
struct LateTests {
    /// Three mails of July 2019, as in the worked case: four points.
    private func july(_ kit: PointsKit) async throws {
        try await kit.file(SampleMail("a1") { $0.text = "1. Who will chair?\r\n2. When are the minutes out?" })
        try await kit.file(
            SampleMail("a2") {
                $0.day = "17 Jul 2019"
                $0.subject = "Terms of reference"
                $0.text = "Could you tell us why the terms changed?"
            }
        )
        try await kit.file(
            SampleMail("a3") {
                $0.day = "19 Jul 2019"
                $0.to = "transport@council.example"
                $0.subject = "Buses"
                $0.text = "Please can you send the routes?"
            }
        )
    }

    /// The numbers of what was late at the end of a day, as it stood then.
    private func stood(_ kit: PointsKit, on day: String, by clock: ClockKind = .answer) async throws -> [Int] {
        let area = kit.area
        return try await kit.store.read { reader in
            try LatePoint.standing(in: area.id, on: .on(day), by: clock, reader).map(\.point.reference.number)
        }
    }

    @Test("The longest overdue come first, with their day and their working days", arguments: TestEngine.allCases)
    func order(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            try await july(kit)
            let late = try await kit.late(on: "2019-11-21")
            #expect(late.map(\.point.reference.number) == [1, 2, 3, 4])
            #expect(
                late.map(\.dueOn)
                    == ["2019-07-29", "2019-07-29", "2019-07-31", "2019-08-02"].map { Day.on($0) }
            )
            #expect(late.map(\.workingDays) == [82, 82, 80, 78])
        }
    }

    @Test("On the day it is due nothing is late yet", arguments: TestEngine.allCases)
    func dueDay(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            try await july(kit)
            #expect(try await kit.late(on: "2019-07-29").isEmpty)
            #expect(try await kit.late(on: "2019-07-30").map(\.workingDays) == [1, 1])
            #expect(try await kit.late(on: "2019-07-22", by: .acknowledgement).isEmpty)
            #expect(try await kit.late(on: "2019-07-23", by: .acknowledgement).count == 2)
        }
    }

    @Test("One service's list holds what it owes, after a transfer too", arguments: TestEngine.allCases)
    func ofOne(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            try await july(kit)
            let (send, transport) = (kit.send, kit.transport)
            #expect(try await kit.late(on: "2019-11-21", owedBy: transport).map(\.point.reference.number) == [4])
            try await kit.act(on: SamplePoint.reference(1)) { point, _, _ in
                try point.transfer(
                    to: transport,
                    because: "It is about buses.",
                    by: Party(group: send),
                    on: .on("2019-07-22")
                )
            }
            #expect(try await kit.late(on: "2019-11-21", owedBy: transport).map(\.point.reference.number) == [1, 4])
            #expect(try await kit.late(on: "2019-11-21", owedBy: send).map(\.point.reference.number) == [2, 3])
        }
    }

    @Test("A page of the list begins where the one before it ended", arguments: TestEngine.allCases)
    func pages(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            try await july(kit)
            let area = kit.area
            let numbers = try await kit.store.read { reader in
                var numbers: [Int] = []
                var last: LatePoint?
                for _ in 1...3 {
                    let page = try LatePoint.all(in: area.id, on: .on("2019-11-21"), after: last, limit: 2, reader)
                    numbers += page.map(\.point.reference.number)
                    last = page.last ?? last
                }
                return numbers
            }
            #expect(numbers == [1, 2, 3, 4])
        }
    }

    @Test("What was answered since was late on an earlier day, and is not on a later", arguments: TestEngine.allCases)
    func settled(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            try await july(kit)
            let (send, forum) = (kit.send, kit.forum)
            try await kit.act(on: SamplePoint.reference(1)) { point, _, _ in
                try point.answer(
                    Answer(.yes, because: "Jo will.", by: .on("2019-09-02")),
                    by: Party(group: send),
                    on: .on("2019-08-05")
                )
            }
            try await kit.act(on: SamplePoint.reference(3)) { point, _, _ in
                try point.withdraw(because: "Settled.", by: Party(group: forum), on: .on("2019-08-06"))
            }
            #expect(try await stood(kit, on: "2019-08-02") == [1, 2, 3])
            #expect(try await stood(kit, on: "2019-08-05") == [2, 3, 4])
            #expect(try await stood(kit, on: "2019-08-06") == [2, 4])
            #expect(try await stood(kit, on: "2019-07-29") == [])
            #expect(try await kit.late(on: "2019-11-21").map(\.point.reference.number) == [2, 4])
        }
    }

    @Test(
        "A verdict that starts the clock anew, more time and passing on leave late what was late before",
        arguments: TestEngine.allCases
    )
    func restarted(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            try await july(kit)
            let (send, forum, transport) = (kit.send, kit.forum, kit.transport)
            try await kit.act(on: SamplePoint.reference(1)) { point, _, _ in
                try point.answer(Answer(.no, because: "No."), by: Party(group: send), on: .on("2019-08-05"))
            }
            try await kit.act(on: SamplePoint.reference(1)) { point, promises, calendars in
                try point.judge(
                    .no,
                    saying: nil,
                    by: Party(group: forum),
                    on: .on("2019-08-07"),
                    promises,
                    calendars
                )
            }
            try await kit.act(on: SamplePoint.reference(2)) { point, _, _ in
                try point.extend(
                    to: .on("2019-09-02"),
                    because: "Sam is away.",
                    by: Party(group: send),
                    on: .on("2019-08-06")
                )
            }
            try await kit.act(on: SamplePoint.reference(3)) { point, _, _ in
                try point.transfer(to: transport, because: "Buses.", by: Party(group: send), on: .on("2019-08-06"))
            }
            #expect(try await stood(kit, on: "2019-08-02") == [1, 2, 3])
            #expect(try await stood(kit, on: "2019-08-05") == [2, 3, 4])
            #expect(try await stood(kit, on: "2019-08-06") == [3, 4])
            // Anew from 7 August: due on the 21st.
            #expect(try await stood(kit, on: "2019-08-21") == [3, 4])
            #expect(try await stood(kit, on: "2019-08-22") == [3, 4, 1])
            let area = kit.area
            let before = try await kit.store.read { try LatePoint.standing(in: area.id, on: .on("2019-08-05"), $0) }
            #expect(before.map(\.point.owedBy) == [send, send, transport])
            #expect(before.first?.dueOn == .on("2019-07-29") && before.first?.workingDays == 5)
            #expect(try await stood(kit, on: "2019-07-23", by: .acknowledgement) == [1, 2])
        }
    }

    @Test("A promise set down later counts for an earlier day too", arguments: TestEngine.allCases)
    func countedLater(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine, promise: nil) { kit in
            try await july(kit)
            let send = kit.send
            try await kit.act(on: SamplePoint.reference(1)) { point, _, _ in
                try point.answer(Answer(.no, because: "No."), by: Party(group: send), on: .on("2019-08-05"))
            }
            #expect(try await stood(kit, on: "2019-08-02") == [])
            try await kit.promise(5, 10)
            #expect(try await stood(kit, on: "2019-08-02") == [1, 2, 3])
            #expect(try await stood(kit, on: "2019-08-05") == [2, 3, 4])
        }
    }

    @Test("Answered in time it was never late, on no day", arguments: TestEngine.allCases)
    func inTime(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            try await july(kit)
            let send = kit.send
            try await kit.act(on: SamplePoint.reference(1)) { point, _, _ in
                try point.answer(
                    Answer(.yes, because: "Jo will.", by: .on("2019-09-02")),
                    by: Party(group: send),
                    on: .on("2019-07-26")
                )
            }
            for day in ["2019-07-26", "2019-07-29", "2019-07-30", "2019-11-21"] {
                #expect(try await !stood(kit, on: day).contains(1))
                #expect(try await !kit.late(on: day).map(\.point.reference.number).contains(1))
            }
        }
    }

    @Test("A clock that stands still is not late, however long", arguments: TestEngine.allCases)
    func stopped(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine, promise: nil) { kit in
            try await kit.promise(5, 10) { $0.clarification = .stops }
            try await july(kit)
            let send = kit.send
            try await kit.act(on: SamplePoint.reference(1)) { point, promises, calendars in
                try point.askClarification(
                    "Which?",
                    by: Party(group: send),
                    on: .on("2019-07-17"),
                    promises,
                    calendars
                )
            }
            #expect(try await kit.late(on: "2029-01-01").map(\.point.reference.number) == [2, 3, 4])
        }
    }

    @Test("The count agrees with the list", arguments: TestEngine.allCases)
    func count(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            try await july(kit)
            let area = kit.area
            for (day, count) in [("2019-07-29", 0), ("2019-07-30", 2), ("2019-11-21", 4)] {
                #expect(try await kit.store.read { try LatePoint.count(in: area.id, on: .on(day), $0) } == count)
                #expect(try await kit.late(on: day).count == count)
            }
        }
    }
}
