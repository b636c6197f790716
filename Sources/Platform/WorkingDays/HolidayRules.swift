import Kernel

/// The bank holidays of a year as the law fixes them, for years that no list covers.
///
/// The Banking and Financial Dealings Act 1971 with the yearly proclamations and common law, as they have stood since
/// 1978 (St Andrew's Day since 2007). One-off days cannot be computed; those of the past are in `OneOffHolidays`.
enum HolidayRules {
    /// Every holiday of the year in any part of the United Kingdom, one-off days included.
    static func holidays(of year: Int) -> [Holiday] {
        let moved = OneOffHolidays.moved(in: year)
        let regular = (winter(year) + easter(year) + mondays(year) + saints(year)).filter { !moved.contains($0.day) }
        return regular + OneOffHolidays.added(in: year)
    }

    private static func winter(_ year: Int) -> [Holiday] {
        let newYear = inLieu("New Year’s Day", of: year, 1, 1)
        let second = inLieu("2nd January", of: year, 1, 2, at: [.scotland], after: newYear)
        let boxing = inLieu("Boxing Day", of: year, 12, 26)
        let christmas = inLieu("Christmas Day", of: year, 12, 25, after: boxing)
        // Two on one weekend: Christmas Day takes the Monday and Boxing Day the Tuesday, but a Boxing Day that is
        // itself a Monday keeps it.
        let saturday = Day(year: year, month: 12, day: 25)?.weekday == .saturday
        let pair = saturday ? swapped(christmas, boxing) : [christmas, boxing]
        return [newYear, second].compactMap(\.self) + pair.compactMap(\.self)
    }

    private static func easter(_ year: Int) -> [Holiday] {
        guard let sunday = Day.easterSunday(in: year) else { return [] }
        return [
            Holiday(day: sunday + -2, title: "Good Friday", divisions: Set(Division.allCases)),
            Holiday(day: sunday + 1, title: "Easter Monday", divisions: [.englandAndWales, .northernIreland]),
        ]
    }

    private static func mondays(_ year: Int) -> [Holiday] {
        let everywhere = Set(Division.allCases)
        let days: [(Day?, String, Set<Division>)] = [
            (firstMonday(year, 5), "Early May bank holiday", everywhere),
            (lastMonday(year, 5), "Spring bank holiday", everywhere),
            (firstMonday(year, 8), "Summer bank holiday", [.scotland]),
            (lastMonday(year, 8), "Summer bank holiday", [.englandAndWales, .northernIreland]),
        ]
        return days.compactMap { day, title, divisions in
            day.map { Holiday(day: $0, title: title, divisions: divisions) }
        }
    }

    private static func saints(_ year: Int) -> [Holiday] {
        let patrick = inLieu("St Patrick’s Day", of: year, 3, 17, at: [.northernIreland])
        let boyne = inLieu("Battle of the Boyne (Orangemen’s Day)", of: year, 7, 12, at: [.northernIreland])
        let andrew = year < 2007 ? nil : inLieu("St Andrew’s Day", of: year, 11, 30, at: [.scotland])
        return [patrick, boyne, andrew].compactMap(\.self)
    }
}

extension HolidayRules {
    /// The holiday on its date or, where that is a weekend or taken, on the next weekday as a substitute day.
    private static func inLieu(
        _ title: String,
        of year: Int,
        _ month: Int,
        _ date: Int,
        at divisions: Set<Division> = Set(Division.allCases),
        after taken: Holiday? = nil
    ) -> Holiday? {
        guard let day = Day(year: year, month: month, day: date) else { return nil }
        var kept = day
        while kept.isWeekend || kept == taken?.day { kept = kept + 1 }
        return Holiday(day: kept, title: kept == day ? title : Holiday.substitute(title), divisions: divisions)
    }

    private static func swapped(_ first: Holiday?, _ second: Holiday?) -> [Holiday?] {
        guard let first, let second else { return [] }
        return [
            Holiday(day: second.day, title: first.title, divisions: first.divisions),
            Holiday(day: first.day, title: second.title, divisions: second.divisions),
        ]
    }

    private static func firstMonday(_ year: Int, _ month: Int) -> Day? {
        Day(year: year, month: month, day: 1).map { $0 + (8 - $0.weekday.rawValue) % 7 }
    }

    private static func lastMonday(_ year: Int, _ month: Int) -> Day? {
        Day(year: year, month: month, day: Day.lengthOf(month: month, year: year)).map {
            $0 + (1 - $0.weekday.rawValue)
        }
    }
}
