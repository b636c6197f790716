import Commitments
import HeardTesting
import Kernel
import People
import Record
import Safety
import Storage
import Testing

@testable import Complaints

@Suite("Complaints that run, in the store")
struct CourseTableTests {
    private static let later = Day.on("2020-06-05")

    @Test("the case of 2019 and 2020, from the complaint to the outcome", arguments: TestEngine.allCases)
    func wholeCase(engine: TestEngine) async throws {
        try await ComplaintsKit.with(engine, today: Self.later) { kit in
            _ = try await kit.enterPolicy()
            let reference = try await kit.replied()
            let (lead, today) = (kit.lead, kit.today)
            try await kit.run(reference) {
                try $0.course.test(
                    ComplaintsKit.nothingAnswered($0, on: .on("2020-02-05")),
                    issues: $0.issues.map(\.key),
                    by: lead,
                    on: .on("2020-02-05")
                )
            }
            try await kit.run(reference) {
                try $0.course.ask(
                    for: .two,
                    saying: "Look again.",
                    by: lead,
                    on: .on("2020-02-26"),
                    today: today,
                    SampleCourse.calendars
                )
            }
            try await kit.runSecondStage(of: reference)
            let course = try await kit.caseFile(reference).course
            #expect(course.runs.map(\.stage) == [.one, .two])
            #expect(course.runs[0].reply?.test?.issues.map(\.answered) == [.no, .no])
            let second = course.runs[1]
            #expect(second.extensions.map(\.until) == [.on("2020-04-27"), .on("2020-05-18")])
            #expect(second.reply?.outcome == .partlyUpheld)
            let dates = course.dates(.answer, of: second, SampleCourse.calendars)
            #expect(dates.underPolicy?.due == .on("2020-04-01"))
            #expect(dates.late(asOf: today, .bundled(.englandAndWales)) == 10)
            #expect(course.turn == .families(since: .on("2020-06-02")))
        }
    }

    @Test("nothing runs before it was sent", arguments: TestEngine.allCases)
    func draft(engine: TestEngine) async throws {
        try await ComplaintsKit.with(engine) { kit in
            let reference = try await kit.begin()
            let area = kit.area
            let course = try await kit.store.read { reader in
                try Course.find(try #require(try Complaint.find(reference, in: area.id, reader)), in: reader)
            }
            #expect(course == nil)
        }
    }

    @Test("of two changes at once the second is told", arguments: TestEngine.allCases)
    func changedMeanwhile(engine: TestEngine) async throws {
        try await ComplaintsKit.with(engine, today: Self.later) { kit in
            let reference = try await kit.sent()
            let (officer, today, area) = (kit.officer, kit.today, kit.area)
            let old = try await kit.caseFile(reference).course
            try await kit.run(reference) { try $0.course.acknowledge(by: officer, on: .on("2019-11-22"), today: today) }
            let second = try old.acknowledge(by: officer, on: .on("2019-11-23"), today: today)
            await #expect(throws: ComplaintError.changedMeanwhile) {
                try await kit.store.write { writer in
                    let complaint = try #require(try Complaint.find(reference, in: area.id, writer))
                    try complaint.record(second, in: area.log, writer)
                }
            }
        }
    }

    @Test("an accepted offer is a commitment that the two groups see", arguments: TestEngine.allCases)
    func offers(engine: TestEngine) async throws {
        try await ComplaintsKit.with(engine, today: Self.later) { kit in
            let reference = try await kit.sent()
            let (lead, officer, today, area) = (kit.lead, kit.officer, kit.today, kit.area)
            for words in ["We will write the code of conduct.", "We will apologise."] {
                try await kit.run(reference) { file in
                    let keys = file.issues.map(\.key)
                    return try file.course.offer(
                        words,
                        by: .on("2020-07-31"),
                        for: keys[0],
                        among: keys,
                        by: officer,
                        on: today
                    )
                }
            }
            let file = try await kit.caseFile(reference)
            try await kit.store.write { writer in
                try Remedies(in: area, writer)
                    .accept(file.offers[0], of: file.course, saying: "Thank you.", by: lead, on: today)
            }
            try await kit.run(reference) {
                try $0.course.decline($0.offers[1], because: "An apology for what?", by: lead, on: today)
            }
            let (offers, course) = (try await kit.caseFile(reference).offers, try await kit.caseFile(reference).course)
            guard case .accepted(_, let number) = offers[0].state else {
                Issue.record("not accepted")
                return
            }
            #expect(offers[1].state == .declined(on: today, because: "An apology for what?"))
            let made = try await kit.store.read { try Commitment.all(about: reference, in: area.id, $0) }
            #expect(made.map(\.reference) == [number])
            #expect(made.map(\.ownedBy) == [kit.send])
            #expect(made.map(\.visibility) == [.forumAndService])
            #expect(made.map(\.what) == ["We will write the code of conduct."])
            await #expect(throws: CourseError.offerNotOpen) {
                try await kit.store.write { writer in
                    try Remedies(in: area, writer)
                        .accept(offers[0], of: course, saying: nil, by: lead, on: today)
                }
            }
        }
    }

    @Test(
        "a policy counts from its day, and the other side says once whether it is right",
        arguments: TestEngine.allCases
    )
    func policies(engine: TestEngine) async throws {
        try await ComplaintsKit.with(engine, today: Self.later) { kit in
            let id = try await kit.enterPolicy()
            let (area, send, lead, officer) = (kit.area, kit.send, kit.lead, kit.officer)
            func counting(_ day: String) async throws -> CouncilPolicy? {
                try await kit.store.read {
                    try CouncilPolicy.counting(on: .on(day), for: send, in: area.id, $0)
                }
            }
            #expect(try await counting("2018-12-31") == nil)
            let policy = try #require(try await counting("2019-11-21"))
            #expect(policy.id == id && policy.standing == .said)
            #expect(throws: CourseError.ownPolicy) {
                try policy.judge(isRight: true, because: nil, by: lead, isOtherSide: false, on: Self.later)
            }
            #expect(throws: CourseError.reasonMissing) {
                try policy.judge(isRight: false, because: nil, by: officer, isOtherSide: true, on: Self.later)
            }
            let judged = try policy.judge(
                isRight: false,
                because: "Stage 2 is 20 days.",
                by: officer,
                isOtherSide: true,
                on: Self.later
            )
            try await kit.store.write { try $0.record(judged, in: area.log) }
            let after = try #require(try await counting("2019-11-21"))
            #expect(after.standing == .disputed(on: Self.later, by: send, because: "Stage 2 is 20 days."))
            #expect(throws: CourseError.policyDecided) {
                try after.judge(isRight: true, because: nil, by: officer, isOtherSide: true, on: Self.later)
            }
        }
    }

    @Test("what was learned is read by everyone once the group has looked at it", arguments: TestEngine.allCases)
    func lessons(engine: TestEngine) async throws {
        try await ComplaintsKit.with(engine, today: Self.later) { kit in
            let reference = try await kit.replied()
            let (lead, officer, today, area) = (kit.lead, kit.officer, kit.today, kit.area)
            for words in ["Sam Sample now names the stage.", "Nothing."] {
                try await kit.run(reference) { try $0.course.tell(words, by: officer, on: today) }
            }
            try await kit.run(reference) {
                try $0.course.publish($0.lessons[0], as: "Every reply names its stage.", by: lead, on: today)
            }
            try await kit.run(reference) {
                try $0.course.keepBack($0.lessons[1], because: "It says nothing.", by: lead, on: today)
            }
            let published = try await kit.store.read { try Lesson.published(in: area.id, limit: 10, $0) }
            #expect(published.map(\.state) == [.published(on: today, "Every reply names its stage.")])
            let file = try await kit.caseFile(reference)
            #expect(throws: CourseError.lessonDecided) {
                try file.course.publish(file.lessons[1], as: "Now.", by: lead, on: today)
            }
        }
    }

    @Test("words that are erased are gone from every page, and the rest stays", arguments: TestEngine.allCases)
    func erased(engine: TestEngine) async throws {
        try await ComplaintsKit.with(engine, today: Self.later) { kit in
            _ = try await kit.enterPolicy()
            let reference = try await kit.replied()
            let (lead, officer, today) = (kit.lead, kit.officer, kit.today)
            try await kit.run(reference) {
                try $0.course.test(
                    ComplaintsKit.nothingAnswered($0, on: today),
                    issues: $0.issues.map(\.key),
                    by: lead,
                    on: today
                )
            }
            try await kit.run(reference) {
                try $0.course.ask(
                    for: .two,
                    saying: "Look again.",
                    by: lead,
                    on: .on("2020-02-26"),
                    today: today,
                    SampleCourse.calendars
                )
            }
            try await kit.run(reference) {
                try $0.course.extend(to: .on("2020-07-01"), because: "Illness.", by: officer, on: today, today: today)
            }
            try await kit.run(reference) { file in
                let keys = file.issues.map(\.key)
                return try file.course.offer("A letter.", by: today, for: keys[0], among: keys, by: officer, on: today)
            }
            try await kit.run(reference) { try $0.course.decline($0.offers[0], because: "No.", by: lead, on: today) }
            try await kit.run(reference) { try $0.course.tell("Name the stage.", by: officer, on: today) }
            try await kit.run(reference) {
                try $0.course.publish($0.lessons[0], as: "Name it.", by: lead, on: today)
            }
            try await kit.erase([.words]) { $0.kind.hasPrefix("complaint") && $0.words != nil }
            let file = try await kit.caseFile(reference)
            let first = try #require(file.course.run(.one)?.reply)
            #expect(first.words == nil && first.test?.issues.map(\.words) == [nil, nil])
            #expect(file.course.run(.two)?.extensions.map(\.reason) == [nil])
            #expect(file.offers.map(\.words) == [nil])
            #expect(file.offers.map(\.state) == [.declined(on: today, because: nil)])
            #expect(file.lessons.map(\.state) == [.published(on: today, nil)])
            #expect(file.policy?.document == nil && file.policy?.allowances.count == 3)
            let area = kit.area
            #expect(try await kit.store.read { try Lesson.published(in: area.id, limit: 9, $0) }.isEmpty)
        }
    }

    @Test("ended, it stays as it is", arguments: TestEngine.allCases)
    func ended(engine: TestEngine) async throws {
        try await ComplaintsKit.with(engine, today: Self.later) { kit in
            let reference = try await kit.replied()
            let (lead, today) = (kit.lead, kit.today)
            try await kit.run(reference) {
                try $0.course.choose(try #require(RuleSets.childrenAct), by: lead, on: today)
            }
            try await kit.run(reference) { try $0.course.end(.noFurther, saying: "Enough.", by: lead, on: today) }
            let course = try await kit.caseFile(reference).course
            #expect(course.turn == .ended(on: today, .noFurther))
            #expect(course.rules.kind == .statute)
        }
    }
}
