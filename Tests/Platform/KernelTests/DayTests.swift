import Kernel
import Testing

@Suite("A day counts, compares and is written")
struct DayTests {
    @Test(
        "Each day has the number of days since 1970, and is written with four, two and two digits",
        arguments: [
            ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2019-07-15", 18_092),
            ("1600-02-29", -135_081), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
        ]
    )
    func numbers(text: String, number: Int) {
        #expect(Day(text)?.number == number)
        #expect(Day(number: number).description == text)
    }

    @Test(
        "What is no day, or not so written, is not read",
        arguments: [
            "", "2019-02-29", "1900-02-29", "2019-13-01", "2019-00-10", "2019-04-31", "2019-04-00", "0000-01-01",
            "2019-7-15", "2019-07-15 ", " 2019-07-15", "2019/07/15", "20190715", "2019-07-1٥", "+019-07-15",
            "2019-07-1e",
            "-001-01-01",
        ]
    )
    func refusals(text: String) { #expect(Day(text) == nil) }

    @Test("Every day of four centuries comes back from its year, month and day, one after the other")
    func everyDay() throws {
        var expected = try #require(Day(year: 1999, month: 12, day: 31))
        for year in 2000..<2400 {
            for month in 1...12 {
                for day in 1...Day.lengthOf(month: month, year: year) {
                    expected = expected + 1
                    try #require(Day(year: year, month: month, day: day) == expected)
                    try #require(expected.parts == (year, month, day))
                }
            }
        }
        #expect(expected.description == "2399-12-31")
    }

    @Test("Weeks go on across the ends of months and the beginning of the count")
    func weekdays() throws {
        let thursday = Day(number: 0)
        #expect(thursday.weekday == .thursday)
        #expect((thursday + -1).weekday == .wednesday)
        #expect(try #require(Day("2020-02-29")).weekday == .saturday)
        #expect((-14...14).filter { (thursday + $0).isWeekend } == [-12, -11, -5, -4, 2, 3, 9, 10])
    }

    @Test("Days are ordered by time, and their difference is what must be added")
    func order() throws {
        let (early, late) = (try #require(Day("2019-12-31")), try #require(Day("2020-03-01")))
        #expect(early < late)
        #expect(late - early == 61)
        #expect(early + (late - early) == late)
        #expect(late + -61 == early)
    }

    @Test("Centuries are leap years only where 400 divides them")
    func leapYears() {
        #expect(
            [1900, 2000, 2019, 2020, 2100, 2400].map { Day.lengthOf(month: 2, year: $0) } == [28, 29, 28, 29, 28, 29]
        )
    }
}
