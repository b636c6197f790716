import Kernel
import Testing
import WorkingDays

@Suite("How many working days have passed")
struct CountingTests {
    @Test(
        "Silence is measured in working days",
        arguments: [
            ("2019-11-21", "2020-02-03", 49), ("2019-12-05", "2020-02-03", 39), ("2019-11-21", "2020-06-02", 131),
            ("2019-07-15", "2019-11-21", 92), ("2019-07-19", "2019-11-21", 88), ("2020-02-26", "2020-04-01", 25),
        ]
    )
    func silence(first: String, last: String, count: Int) {
        #expect(englandAndWales().workingDays(after: day(first), through: day(last)) == count)
    }

    @Test("Counting a span gives what counting day by day gives", arguments: CalendarName.allCases)
    func spans(name: CalendarName) {
        let calendar = HolidayCalendar.bundled(name)
        for start in days(of: 2018...2018) {
            var byDay = [0]
            for length in 1...800 { byDay.append(byDay[length - 1] + (calendar.isWorking(start + length) ? 1 : 0)) }
            #expect((0...800).map { calendar.workingDays(after: start, through: start + $0) } == byDay)
        }
    }

    @Test("The day a count is reached is the first day with that many working days")
    func reached() {
        let calendar = anyPartOfUK()
        for start in days(of: 2026...2026) {
            for count in 1...70 {
                let end = calendar.workingDay(count, after: start)
                #expect(calendar.isWorking(end) && calendar.workingDays(after: start, through: end) == count)
            }
        }
    }

    @Test("No working days pass backwards or on the same day")
    func backwards() {
        #expect(englandAndWales().workingDays(after: day("2019-11-21"), through: day("2019-11-21")) == 0)
        #expect(englandAndWales().workingDays(after: day("2019-11-21"), through: day("2019-11-01")) == 0)
        #expect(englandAndWales().workingDay(-1, after: day("2019-11-23")) == day("2019-11-23"))
    }

    @Test("A century is counted as quickly as a week")
    func quick() {
        let calendar = englandAndWales()
        let clock = ContinuousClock()
        let taken = clock.measure {
            for number in 0..<10_000 {
                _ = calendar.workingDays(after: Day(number: number), through: Day(number: number + 36_500))
            }
        }
        // Day by day this would be 365 million steps; the limit leaves room for a slow, busy machine.
        #expect(taken < .seconds(2))
    }
}
