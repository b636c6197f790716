import Kernel

extension Day {
    /// Easter Sunday of a year in the Gregorian calendar: the Sunday after the full moon of the church's tables.
    ///
    /// From the golden number, the epact corrected for the century (leap days left out, and the moon's eight days in
    /// 2500 years), and the first Sunday after that moon; Knuth, The Art of Computer Programming 1.3.2, exercise 14.
    static func easterSunday(in year: Int) -> Day? {
        let century = year / 100 + 1
        let leapDaysLeftOut = century * 3 / 4 - 12
        let moonCorrection = (century * 8 + 5) / 25 - 5
        let goldenNumber = year % 19 + 1
        var epact = (11 * goldenNumber + 20 + moonCorrection - leapDaysLeftOut) % 30
        if epact < 0 { epact += 30 }
        if epact == 24 || (epact == 25 && goldenNumber > 11) { epact += 1 }
        let fullMoon = epact > 23 ? 74 - epact : 44 - epact
        guard let march = Day(year: year, month: 3, day: 1) else { return nil }
        let moon = march + (fullMoon - 1)
        return moon + (7 - moon.weekday.rawValue % 7)
    }
}
