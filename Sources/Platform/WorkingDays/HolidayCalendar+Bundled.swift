import Kernel

extension HolidayCalendar {
    /// The calendar as it comes with the program.
    ///
    /// 2019 to 2028 as announced in the official list last updated on 24 November 2025. Later years are computed and
    /// marked projected. Years before 2019 are computed too, with the one-off days from 1999 on: they agree with the
    /// official list from 2012, which is as far back as it reaches.
    package static func bundled(_ name: CalendarName) -> HolidayCalendar {
        switch name {
        case .englandAndWales: englandAndWales
        case .anyPartOfUK: anyPartOfUK
        case .childrenAct: childrenAct
        }
    }

    private static let englandAndWales = HolidayCalendar(bundled: .englandAndWales)
    private static let anyPartOfUK = HolidayCalendar(bundled: .anyPartOfUK)
    private static let childrenAct = HolidayCalendar(bundled: .childrenAct)

    private init(bundled name: CalendarName) {
        let computed = (computedYears).filter { !AnnouncedHolidays.years.contains($0) }
        self.init(
            name: name,
            version: AnnouncedHolidays.version,
            announcedThrough: AnnouncedHolidays.years.upperBound,
            holidays: AnnouncedHolidays.all + computed.flatMap(HolidayRules.holidays(of:))
        )
    }
}

private let computedYears = 1900...2200
