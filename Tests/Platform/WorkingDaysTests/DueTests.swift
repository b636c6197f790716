import Kernel
import Testing
import WorkingDays

@Suite("When a reply is due")
struct DueTests {
    @Test(
        "Worked dates of real letters come out as they were promised",
        arguments: [
            ("2019-11-21", 10, CalendarName.englandAndWales, "2019-12-05"),
            ("2019-11-21", 5, .englandAndWales, "2019-11-28"),
            ("2019-11-28", 10, .englandAndWales, "2019-12-12"),
            ("2019-12-12", 10, .englandAndWales, "2019-12-30"),
            ("2020-02-26", 25, .englandAndWales, "2020-04-01"),
            ("2019-12-16", 20, .anyPartOfUK, "2020-01-17"),
            ("2019-12-16", 20, .englandAndWales, "2020-01-16"),
            ("2026-06-01", 20, .anyPartOfUK, "2026-06-30"),
            ("2026-06-01", 20, .englandAndWales, "2026-06-29"),
            ("2026-03-20", 10, .childrenAct, "2026-04-07"),
            ("2026-03-20", 20, .childrenAct, "2026-04-21"),
            ("2026-03-20", 25, .childrenAct, "2026-04-28"),
            ("2026-03-20", 65, .childrenAct, "2026-06-25"),
            ("2026-03-20", 30, .childrenAct, "2026-05-06"),
            ("2029-03-28", 2, .englandAndWales, "2029-04-03"),
        ]
    )
    func workedDates(from: String, count: Int, name: CalendarName, due: String) {
        #expect(HolidayCalendar.bundled(name).due(from: day(from), .workingDays(count)).due == day(due))
    }

    @Test("Every day after receipt is either counted or skipped with a reason, and the last one counted is the due day")
    func everyDayOnce() {
        let terms: [Term] = [.workingDays(1), .workingDays(20), .days(30), .months(1), .months(3)]
        for calendar in CalendarName.allCases.map(HolidayCalendar.bundled) {
            for from in days(of: 2019...2021) {
                for term in terms {
                    let date = calendar.due(from: from, term)
                    #expect(date.steps.map(\.day) == (from.number + 1...date.due.number).map(Day.init(number:)))
                    #expect(date.counted.last == date.due && calendar.isWorking(date.due))
                    #expect(date.skipped.allSatisfy { calendar.whyNotWorking($0.day) == $0.why })
                }
            }
        }
    }

    @Test("A term of working days counts exactly so many, all of them working days")
    func workingDaysCounted() {
        let date = anyPartOfUK().due(from: day("2025-12-19"), .workingDays(20))
        #expect(date.counted.count == 20 && date.counted.allSatisfy(anyPartOfUK().isWorking))
    }

    @Test("Something received on a weekend or holiday is counted from the next day, like anything else")
    func receivedOnAHoliday() {
        #expect(englandAndWales().due(from: day("2019-12-25"), .workingDays(1)).due == day("2019-12-27"))
        #expect(englandAndWales().due(from: day("2019-11-23"), .workingDays(1)).due == day("2019-11-25"))
    }

    @Test(
        "A month is the same date, or the month's last day, moved on from weekends and holidays",
        arguments: [
            ("2020-01-31", 1, "2020-03-02"), ("2019-11-21", 1, "2019-12-23"), ("2019-11-25", 1, "2019-12-27"),
            ("2019-12-31", 2, "2020-03-02"), ("2019-03-15", 12, "2020-03-16"), ("2019-05-10", 3, "2019-08-12"),
        ]
    )
    func months(from: String, count: Int, due: String) {
        #expect(englandAndWales().due(from: day(from), .months(count)).due == day(due))
    }

    @Test(
        "Thirty days start on the day after receipt and roll forward from a weekend or holiday",
        arguments: [
            ("2026-06-19", "2026-07-20"), ("2026-06-22", "2026-07-22"), ("2026-11-25", "2026-12-29"),
        ]
    )
    func thirtyDays(from: String, due: String) {
        let date = englandAndWales().due(from: day(from), .days(30))
        #expect(date.due == day(due) && date.counted.count == 30)
    }

    @Test(
        "A term of nothing or less ends on the day itself, whatever day it is",
        arguments: [Term.workingDays(0), .days(0), .months(0), .workingDays(-3), .days(.min), .months(.min)]
    )
    func nothing(term: Term) {
        let date = englandAndWales().due(from: day("2019-12-25"), term)
        #expect(date.due == day("2019-12-25") && date.counted.isEmpty && date.skipped.isEmpty)
    }

    @Test(
        "A term longer than the longest is cut to it",
        arguments: [Term.workingDays(.max), .days(.max), .months(.max)]
    )
    func cut(term: Term) {
        let date = englandAndWales().due(from: day("2019-11-21"), term)
        #expect(date.due > day("2040-01-01") && date.due.year < 3000)
    }

    @Test("Far from any list the weekends are still left out", arguments: ["0001-01-01", "1850-06-03", "9999-12-20"])
    func farAway(from: String) {
        #expect(englandAndWales().due(from: day(from), .workingDays(5)).due == day(from) + 7)
    }

    @Test("A due day in a year not yet announced says so")
    func projected() {
        #expect(!englandAndWales().due(from: day("2028-12-28"), .workingDays(1)).isProjected)
        #expect(englandAndWales().due(from: day("2028-12-29"), .workingDays(1)).isProjected)
        #expect(!englandAndWales().due(from: day("2012-06-01"), .workingDays(1)).isProjected)
    }
}
