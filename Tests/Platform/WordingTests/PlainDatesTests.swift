import Kernel
import Testing

@testable import Wording

@Suite("Days and times in words")
struct PlainDatesTests {
    private let today = Day("2019-11-21") ?? Day(number: 0)

    @Test("The year is said where it is not this one")
    func years() throws {
        let day = try #require(Day("2019-11-29"))
        #expect(PlainDates.long(day, asOf: today) == "Friday 29 November")
        #expect(PlainDates.long(day, asOf: today + 100) == "Friday 29 November 2019")
        #expect(PlainDates.full(day) == "29 November 2019")
        #expect(PlainDates.fullWithWeekday(today) == "Thursday 21 November 2019")
    }

    @Test("Days close by have names")
    func near() {
        #expect(
            (-2...2).map { PlainDates.near(today + $0, asOf: today) } == [
                "Tuesday 19 November", "yesterday", "today", "tomorrow", "Saturday 23 November",
            ]
        )
    }

    @Test(
        "Times are as people say them, on London's clock",
        arguments: [
            ("2019-07-15T19:41:00.000Z", "8:41pm"), ("2019-01-15T20:05:00.000Z", "8:05pm"),
            ("2019-01-15T09:00:00.000Z", "9am"),
            ("2019-01-15T12:00:00.000Z", "noon"), ("2019-07-14T23:00:00.000Z", "midnight"),
            ("2019-01-15T00:30:00.000Z", "12:30am"), ("2019-01-15T12:59:59.000Z", "12:59pm"),
        ]
    )
    func times(written: String, said: String) throws {
        #expect(PlainDates.time(try #require(Instant(written))).english == said)
    }

    @Test("Numbers have the word that fits them")
    func numbers() {
        #expect(PlainDates.late(1) == "1 working day late")
        #expect(PlainDates.late(81) == "81 working days late")
        #expect(Phrase.counted(1204, one: "point", many: "points") == "1,204 points")
        #expect(
            [0, 999, 1000, 100_000, 1_234_567, -1204].map(PlainDates.grouped) == [
                "0", "999", "1,000", "100,000", "1,234,567", "-1,204",
            ]
        )
    }
}
