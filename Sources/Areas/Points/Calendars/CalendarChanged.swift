import Kernel
import Record
import Storage
import WorkingDays

/// Bank holidays have been announced that the calendars did not know.
package struct CalendarChanged: Event {
    package static let kind = "calendar.changed"

    package let holidays: [Holiday]
    /// The edition of the official list: its day.
    package let version: String

    package init(holidays: [Holiday], version: String) {
        self.holidays = holidays
        self.version = version
    }

    package var entry: Entry {
        let added = holidays.flatMap { holiday in
            holiday.divisions.sorted().map { division in
                JSON.facts(["day": holiday.day, "title": holiday.title, "division": division])
            }
        }
        return Entry(kind: Self.kind, facts: .facts(["version": version, "added": added]))
    }

    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        version = try facts["version"]
        let added: [JSON] = try facts["added"]
        holidays = try added.map { json in
            let fields = try Fields(json)
            return Holiday(
                day: try fields["day"],
                title: try fields["title"],
                divisions: [try fields["division"] as Division]
            )
        }
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        for holiday in holidays {
            for division in holiday.divisions.sorted() {
                try writer.run(
                    """
                    INSERT INTO calendar_holiday (area_id, holiday_on, division, title, version)
                    VALUES (\(recorded.log), \(holiday.day), \(division), \(holiday.title), \(version))
                    """
                )
            }
        }
    }
}

extension Division: Storable, Recordable {}
