import Kernel
import People
import Storage
import WorkingDays

/// The calendars that clocks are counted by, as they stand for this reading.
package struct Calendars: Sendable {
    private var calendars: [CalendarName: HolidayCalendar] = [:]

    /// The calendars that come with the program.
    package static let bundled = Calendars(announced: [], version: nil)

    /// The bundled calendars and what has been announced since.
    package init(announced: [Holiday], version: String?) {
        for name in CalendarName.allCases {
            let bundled = HolidayCalendar.bundled(name)
            calendars[name] = version.map { bundled.adding(announced, version: $0) } ?? bundled
        }
    }

    package subscript(_ name: CalendarName) -> HolidayCalendar { calendars[name] ?? .bundled(name) }
}

extension Calendars {
    /// The calendars of an area: the bundled ones, and what its record says was announced later.
    package init(of area: ID<LocalArea>, in reader: any Reader) throws {
        let rows = try reader.rows(
            """
            SELECT holiday_on, division, title, version
              FROM calendar_holiday
             WHERE area_id = \(area)
             ORDER BY holiday_on, division
            """
        )
        guard !rows.isEmpty else {
            self = .bundled
            return
        }
        let holidays = try rows.map { row in
            Holiday(day: try row["holiday_on"], title: try row["title"], divisions: [try row["division"] as Division])
        }
        let versions: [String] = try rows.map { try $0["version"] }
        self.init(announced: holidays, version: versions.max())
    }

    /// The holidays of an official list that these calendars count as working days.
    package func missing(from feed: OfficialFeed) -> [Holiday] {
        feed.holidays.filter { holiday in
            holiday.divisions.contains { division in
                let name: CalendarName = division == .englandAndWales ? .englandAndWales : .anyPartOfUK
                return self[name].isWorking(holiday.day)
            }
        }
    }
}
