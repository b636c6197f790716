import Kernel
import Testing
import WorkingDays

@testable import Complaints

@Suite("By when a complaint is to be answered")
struct DeadlineTests {
    private let calendar = HolidayCalendar.bundled(.englandAndWales)

    private func code(_ duty: Duty, in stage: Stage = .one, _ days: StageDays) throws -> Deadline {
        try #require(try #require(RuleSets.code).deadline(duty, in: stage, days, calendar))
    }

    @Test("a complaint of 21 November 2019 under the Code: 28 November, 12 December, 30 December")
    func codeOf2019() throws {
        let silent = StageDays(received: .of("2019-11-21"))
        #expect(try code(.acknowledge, silent).due == .of("2019-11-28"))
        #expect(try code(.answer, silent).due == .of("2019-12-12"))
        #expect(try code(.extend, silent).due == .of("2019-12-30"))
    }

    @Test("without an acknowledgement the answer's days begin on its due day, and that is our reading")
    func ourReading() throws {
        var days = StageDays(received: .of("2019-11-21"))
        #expect(try code(.answer, days).isOurReading)
        #expect(try code(.extend, days).isOurReading)
        #expect(try !code(.acknowledge, days).isOurReading)
        days.acknowledged = .of("2019-11-22")
        #expect(try code(.answer, days).due == .of("2019-12-06"))
        #expect(try !code(.answer, days).isOurReading)
    }

    @Test("a late acknowledgement gains the service no days")
    func lateAcknowledgement() throws {
        let days = StageDays(received: .of("2019-11-21"), acknowledged: .of("2019-12-20"))
        #expect(try code(.answer, days).due == .of("2019-12-12"))
        #expect(try code(.answer, days).isOurReading)
    }

    @Test("every day between is there to be checked")
    func explained() throws {
        let count = try code(.answer, StageDays(received: .of("2019-11-21"))).count
        #expect(count.counted.count == 10)
        #expect(count.from == .of("2019-11-28"))
        #expect(count.explanation.map(\.english).contains("Day 10: Thursday 12 December 2019."))
    }

    @Test(
        "the council's own policy: 10 working days from 21 November end on 5 December, 25 from 26 February on 1 April"
    )
    func policy() {
        let rules = SampleCourse.policy.rules
        let first = rules.deadline(.answer, in: .one, StageDays(received: .of("2019-11-21")), calendar)
        let second = rules.deadline(.answer, in: .two, StageDays(received: .of("2020-02-26")), calendar)
        #expect(first?.due == .of("2019-12-05"))
        #expect(second?.due == .of("2020-04-01"))
    }

    @Test("the reply of 3 February 2020 came after 49 working days, 39 after the promised day")
    func replyOf2020() {
        let dates = SampleCourse.course([SampleCourse.replied()])
            .dates(.answer, of: SampleCourse.replied(), SampleCourse.calendars)
        #expect(dates.late(after: SampleCourse.sent, asOf: SampleCourse.later, calendar) == 49)
        #expect(dates.late(asOf: SampleCourse.later, calendar) == 39)
    }

    @Test("from the complaint to the outcome of 2 June 2020 it was 131 working days")
    func outcomeOf2020() {
        #expect(calendar.workingDays(after: .of("2019-11-21"), through: .of("2020-06-02")) == 131)
        #expect(Day.of("2020-06-02") - .of("2019-11-21") == 194)
    }

    @Test("the four dates are kept apart")
    func fourDates() {
        let run = SampleCourse.replied()
        let dates = SampleCourse.course([run]).dates(.answer, of: run, SampleCourse.calendars)
        #expect(dates.underCode?.due == .of("2019-12-06"))
        #expect(dates.underPolicy?.due == .of("2019-12-05"))
        #expect(dates.promised == .of("2019-12-05"))
        #expect(dates.actual == .of("2020-02-03"))
    }

    @Test("the Children Act's days from 20 March 2026, by its own calendar")
    func childrenAct() throws {
        let law = try #require(RuleSets.childrenAct)
        let own = HolidayCalendar.bundled(law.calendar)
        let start = Day.of("2026-03-20")
        var days = StageDays(received: start)
        days.statementAgreed = start
        func due(_ duty: Duty, _ stage: Stage) -> Day? { law.deadline(duty, in: stage, days, own)?.due }
        #expect(due(.answer, .one) == .of("2026-04-07"))
        #expect(due(.extend, .one) == .of("2026-04-21"))
        #expect(due(.answer, .two) == .of("2026-04-28"))
        #expect(due(.extend, .two) == .of("2026-06-25"))
        #expect(due(.meet, .three) == .of("2026-05-06"))
    }

    @Test("until the complaint is agreed in writing, the Children Act's second stage has no due day")
    func noStatement() throws {
        let law = try #require(RuleSets.childrenAct)
        let days = StageDays(received: .of("2026-03-20"))
        #expect(law.deadline(.answer, in: .two, days, .bundled(law.calendar)) == nil)
    }

    @Test("the panel's report and the last answer are counted from the day before them")
    func panel() throws {
        let law = try #require(RuleSets.childrenAct)
        var days = StageDays(received: .of("2026-03-20"))
        let own = HolidayCalendar.bundled(law.calendar)
        #expect(law.deadline(.report, in: .three, days, own) == nil)
        days.met = .of("2026-05-06")
        days.reported = .of("2026-05-13")
        #expect(law.deadline(.report, in: .three, days, own)?.due == .of("2026-05-13"))
        #expect(law.deadline(.answer, in: .three, days, own)?.due == .of("2026-06-04"))
    }

    @Test("the Ombudsman's twelve months")
    func ombudsman() throws {
        let rules = try #require(RuleSets.ombudsman)
        var days = StageDays(received: .of("2020-06-02"))
        days.matter = .of("2019-11-21")
        #expect(rules.deadline(.ask, in: .ombudsman, days, calendar)?.due == .of("2020-11-23"))
    }
}
