import Kernel

/// A dated, sourced list of the days that are not working days.
///
/// Announced years are data. Years outside the announced ones, from 1900 to 2200, are worked out from the rules that
/// fix bank holidays; beyond those only weekends are left out.
package struct HolidayCalendar: Sendable, Equatable {
    package let name: CalendarName
    /// Which edition of the list: the day the official list was last updated, `2025-11-24`.
    package let version: String
    /// The last year whose holidays have been announced; later years are projected.
    package let announcedThrough: Int
    /// By day, one a day, weekdays only.
    package let holidays: [Holiday]

    /// A calendar of the holidays that fall in its divisions on weekdays.
    init(name: CalendarName, version: String, announcedThrough: Int, holidays: [Holiday]) {
        self.name = name
        self.version = version
        self.announcedThrough = announcedThrough
        let relevant = holidays.filter { !$0.day.isWeekend && !$0.divisions.isDisjoint(with: name.divisions) }
        self.holidays = Dictionary(relevant.map { ($0.day, $0) }) { $0.merged(with: $1) }.values
            .sorted { $0.day < $1.day }
    }

    /// The calendar with holidays announced later.
    ///
    /// A day already known stays as it is; a day on a weekend, or in a part of the country the calendar does not look
    /// at, changes nothing.
    package func adding(_ added: [Holiday], version: String) -> HolidayCalendar {
        HolidayCalendar(
            name: name,
            version: version,
            announcedThrough: announcedThrough,
            holidays: holidays + added
        )
    }
}

extension HolidayCalendar {
    /// Why nothing is due on this day ("Saturday", "Good Friday"); nil on a working day.
    package func whyNotWorking(_ day: Day) -> String? {
        switch day.weekday {
        case .saturday: "Saturday"
        case .sunday: "Sunday"
        default: holiday(on: day)?.reason
        }
    }

    package func isWorking(_ day: Day) -> Bool { !day.isWeekend && holiday(on: day) == nil }

    /// Whether the day's year has not been announced yet, so that its holidays are computed and may change.
    package func isProjected(_ day: Day) -> Bool { day.year > announcedThrough }

    /// How many holidays lie before this day.
    func holidayCount(before day: Day) -> Int {
        var low = 0
        var high = holidays.count
        while low < high {
            let middle = (low + high) / 2
            if holidays[middle].day < day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func holiday(on day: Day) -> Holiday? {
        let place = holidayCount(before: day)
        return place < holidays.count && holidays[place].day == day ? holidays[place] : nil
    }
}
