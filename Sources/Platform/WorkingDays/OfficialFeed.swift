import Foundation
import Kernel

/// The official list of bank holidays as GOV.UK publishes it, read from a file.
///
/// The shape of https://www.gov.uk/bank-holidays.json: an object with a member for each division, each with `division`
/// and `events`; an event has `title`, `date` (`2019-12-25`), `notes` ("Substitute day" or empty) and `bunting`.
package struct OfficialFeed: Sendable, Equatable {
    /// Every event, in the feed's order, each with its one division.
    package let holidays: [Holiday]

    /// Reads the file's bytes; a member that is no division is passed over, a missing division is an error.
    package init(_ bytes: [UInt8]) throws(OfficialFeedError) {
        let feed: Feed
        do { feed = try JSONDecoder().decode(Feed.self, from: Data(bytes)) } catch { throw .notTheFeed }
        var holidays: [Holiday] = []
        for (division, list) in [
            (Division.englandAndWales, feed.englandAndWales), (.scotland, feed.scotland),
            (.northernIreland, feed.northernIreland),
        ] {
            guard let list else { throw .divisionMissing(division) }
            guard !list.events.isEmpty else { throw .divisionEmpty(division) }
            for event in list.events { holidays.append(try event.holiday(in: division)) }
        }
        self.holidays = holidays
    }

    /// The holidays a calendar leaves out, by day.
    package func holidays(for calendar: CalendarName) -> [Holiday] {
        holidays.filter { !$0.divisions.isDisjoint(with: calendar.divisions) }.sorted { $0.day < $1.day }
    }
}

/// Why a file cannot be read as the official list.
package enum OfficialFeedError: Error, Equatable {
    /// Not JSON, or JSON of another shape.
    case notTheFeed
    case divisionMissing(Division)
    case divisionEmpty(Division)
    /// The date as written, which is no day of the calendar.
    case badDate(String, Division)
    /// An event without a title, on this day.
    case untitled(Day, Division)
}

extension OfficialFeedError: CustomStringConvertible {
    /// What is wrong and what to do, for the command line.
    package var description: String {
        switch self {
        case .notTheFeed:
            "This is not the list of bank holidays. Get it from https://www.gov.uk/bank-holidays.json and try again."
        case .divisionMissing(let division): "The list says nothing about \(division.name). Get the whole file again."
        case .divisionEmpty(let division):
            "The list has no bank holiday for \(division.name). Get the whole file again."
        case .badDate(let text, let division): "The list for \(division.name) has a date that is no day: “\(text)”."
        case .untitled(let day, let division): "The list for \(division.name) has a day without a title: \(day)."
        }
    }
}

private struct Feed: Decodable {
    let englandAndWales: List?
    let scotland: List?
    let northernIreland: List?

    enum CodingKeys: String, CodingKey {
        case englandAndWales = "england-and-wales"
        case scotland
        case northernIreland = "northern-ireland"
    }

    struct List: Decodable {
        let events: [Event]
    }

    struct Event: Decodable {
        let title: String
        let date: String
        let notes: String?

        func holiday(in division: Division) throws(OfficialFeedError) -> Holiday {
            guard let day = Day(date) else { throw .badDate(String(date.prefix(40)), division) }
            let title = title.trimmingCharacters(in: .whitespacesAndNewlines)
            guard !title.isEmpty else { throw .untitled(day, division) }
            let stands = notes?.lowercased().contains("substitute") ?? false
            return Holiday(day: day, title: stands ? Holiday.substitute(title) : title, divisions: [division])
        }
    }
}
