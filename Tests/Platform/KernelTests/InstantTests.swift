import Kernel
import Testing

@Suite("A moment is one of UTC, and has its day in London")
struct InstantTests {
    @Test(
        "A moment is written to the millisecond and read back",
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
            (1_563_184_799_007, "2019-07-15T09:59:59.007Z"), (86_399_999, "1970-01-01T23:59:59.999Z"),
            (86_400_000, "1970-01-02T00:00:00.000Z"),
        ]
    )
    func writing(milliseconds: Int64, text: String) {
        #expect(Instant(milliseconds: milliseconds).description == text)
        #expect(Instant(text)?.milliseconds == milliseconds)
    }

    @Test(
        "Nothing but that form is read",
        arguments: [
            "", "2019-07-15", "2019-07-15T09:59:59Z", "2019-07-15T09:59:59.007", "2019-07-15T24:00:00.000Z",
            "2019-07-15T09:60:00.000Z", "2019-07-15T09:59:60.000Z", "2019-02-29T00:00:00.000Z",
            "2019-07-15t09:59:59.007z",
            "2019-07-15T09:59:59,007Z", "2019-07-15T09:59:59.007+", "2019-07-15 09:59:59.007Z",
            "2019-07-15T0a:59:59.007Z",
        ]
    )
    func refusals(text: String) { #expect(Instant(text) == nil) }

    @Test(
        "The day and the minute are London's, winter and summer, on both sides of a change of clocks",
        arguments: [
            ("2019-01-15T23:59:59.999Z", "2019-01-15", 1439), ("2019-07-15T22:59:59.999Z", "2019-07-15", 1439),
            ("2019-07-15T23:00:00.000Z", "2019-07-16", 0), ("2019-03-31T00:59:00.000Z", "2019-03-31", 59),
            ("2019-03-31T01:00:00.000Z", "2019-03-31", 120), ("2019-10-27T00:59:00.000Z", "2019-10-27", 119),
            ("2019-10-27T01:00:00.000Z", "2019-10-27", 60), ("1969-12-31T22:59:59.000Z", "1969-12-31", 1439),
            ("1960-01-01T00:00:00.000Z", "1960-01-01", 0),
        ]
    )
    func london(text: String, day: String, minute: Int) throws {
        let instant = try #require(Instant(text))
        #expect(instant.dayInLondon.description == day)
        #expect(instant.minuteInLondon == minute)
    }

    @Test("Noon of a day is in that day, all year")
    func noon() {
        for number in 18_000..<18_366 { #expect(Instant.noon(of: Day(number: number)).dayInLondon.number == number) }
    }

    @Test("Moments are ordered by time")
    func order() { #expect(Instant(milliseconds: -2) < Instant(milliseconds: -1)) }
}
