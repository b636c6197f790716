import Kernel
import WorkingDays

/// The day so written; a mistake in a test shows as 1 January 1970.
func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

func englandAndWales() -> HolidayCalendar { HolidayCalendar.bundled(.englandAndWales) }

func anyPartOfUK() -> HolidayCalendar { HolidayCalendar.bundled(.anyPartOfUK) }

/// Every day of the years.
func days(of years: ClosedRange<Int>) -> [Day] {
    (day("\(years.lowerBound)-01-01").number...day("\(years.upperBound)-12-31").number).map(Day.init(number:))
}
