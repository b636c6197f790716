import Kernel
import Testing
import WorkingDays

@Suite("Which days are not working days")
struct HolidayTests {
    @Test(
        "A day that is not counted says why",
        arguments: [
            ("2019-11-23", "Saturday"), ("2019-11-24", "Sunday"), ("2019-04-19", "Good Friday"),
            ("2020-12-28", "Boxing Day (substitute day)"), ("2021-12-25", "Saturday"),
            ("2026-06-15", "World Cup (bank holiday in Scotland)"),
            ("2019-03-18", "St Patrick’s Day (substitute day) (bank holiday in Northern Ireland)"),
            ("2022-09-19", "Bank Holiday for the State Funeral of Queen Elizabeth II"),
            ("2020-05-08", "Early May bank holiday (VE day)"), ("2019-08-26", "Summer bank holiday"),
            ("2019-08-05", "Summer bank holiday (bank holiday in Scotland)"), ("2019-04-22", "Easter Monday"),
        ]
    )
    func reasons(text: String, why: String) {
        #expect(anyPartOfUK().whyNotWorking(day(text)) == why)
    }

    @Test("A day without a reason is a working day, and only such a day")
    func reasonsAndWorkingDaysAgree() {
        for calendar in CalendarName.allCases.map(HolidayCalendar.bundled) {
            for day in days(of: 2015...2032) {
                #expect(calendar.isWorking(day) == (calendar.whyNotWorking(day) == nil))
            }
        }
    }

    @Test("The announced years hold the 83 days of England and Wales and 51 more elsewhere")
    func announced() {
        let announced = { (calendar: HolidayCalendar) in
            calendar.holidays.filter { (2019...2028).contains($0.day.year) }.count
        }
        #expect(announced(englandAndWales()) == 83)
        #expect(announced(anyPartOfUK()) == 83 + 51)
    }

    @Test(
        "Holidays that fall on a weekend get a weekday in their place, computed years included",
        arguments: [
            (2010, ["2010-12-27", "2010-12-28"]), (2011, ["2011-12-26", "2011-12-27"]),
            (2015, ["2015-12-25", "2015-12-28"]),
            (2032, ["2032-12-27", "2032-12-28"]), (2033, ["2033-12-26", "2033-12-27"]),
            (2029, ["2029-12-25", "2029-12-26"]),
        ]
    )
    func christmas(year: Int, expected: [String]) {
        let found = englandAndWales().holidays.filter { $0.day.year == year && $0.day.parts.month == 12 }.map(\.day)
        #expect(found == expected.map(day))
    }

    @Test("Scotland's two days of New Year keep two weekdays", arguments: [2033, 2034, 2032, 2038])
    func scottishNewYear(year: Int) {
        let found = anyPartOfUK().holidays.filter { $0.day.year == year && $0.day.parts.month == 1 }
        #expect(found.count == 2)
    }

    @Test(
        "Years not yet announced follow the rules and are marked",
        arguments: [
            "2029-01-01", "2029-03-30", "2029-04-02", "2029-05-07", "2029-05-28", "2029-08-27", "2029-12-25",
            "2029-12-26",
            "2030-01-01", "2030-04-19", "2030-04-22", "2030-05-06", "2030-05-27", "2030-08-26", "2030-12-25",
            "2030-12-26",
        ]
    )
    func projected(text: String) {
        #expect(!englandAndWales().isWorking(day(text)) && englandAndWales().isProjected(day(text)))
        let year = day(text).year
        #expect(englandAndWales().holidays.filter { $0.day.year == year }.count == 8)
    }

    @Test("One-off days of earlier years are known, and the days moved for them were worked")
    func oneOffs() {
        for text in ["2002-06-03", "2002-06-04", "2011-04-29", "2012-06-04", "2012-06-05"] {
            #expect(!englandAndWales().isWorking(day(text)))
        }
        #expect(englandAndWales().isWorking(day("2002-05-27")) && englandAndWales().isWorking(day("2012-05-28")))
    }

    @Test("A holiday announced later is left out from then on, under its new edition")
    func announcedLater() {
        let extra = Holiday(day: day("2027-06-11"), title: "Jubilee", divisions: [.englandAndWales])
        let calendar = englandAndWales().adding([extra], version: "2026-12-01")
        #expect(calendar.whyNotWorking(extra.day) == "Jubilee" && calendar.version == "2026-12-01")
        #expect(calendar.due(from: day("2027-06-10"), .workingDays(1)).due == day("2027-06-14"))
        #expect(englandAndWales().isWorking(extra.day))
    }

    @Test("A day announced for Scotland, or on a Saturday, changes nothing for England and Wales")
    func announcedElsewhere() {
        let scottish = Holiday(day: day("2027-06-11"), title: "Jubilee", divisions: [.scotland])
        let saturday = Holiday(day: day("2027-06-12"), title: "Jubilee", divisions: [.englandAndWales])
        let calendar = englandAndWales().adding([scottish, saturday], version: "2026-12-01")
        #expect(calendar.holidays == englandAndWales().holidays)
        #expect(calendar.workingDays(after: day("2027-06-10"), through: day("2027-06-14")) == 2)
    }
}
