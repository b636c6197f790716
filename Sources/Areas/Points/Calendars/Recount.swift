import Kernel
import People
import Record
import Storage
import Web
import WorkingDays

/// Counts running clocks again after a calendar or a promise has changed; each that moves says so in an entry.
package enum Recount {
    /// Takes over what an official list has announced, and counts again.
    ///
    /// - Returns: how many holidays were new, and how many points' days moved.
    package static func update(
        _ area: LocalArea,
        by feed: OfficialFeed,
        version: String,
        in writer: any Writer
    ) throws -> (holidays: Int, points: Int) {
        let new = try Calendars(of: area.id, in: writer).missing(from: feed)
        guard !new.isEmpty else { return (0, 0) }
        try writer.record(CalendarChanged(holidays: new, version: version), in: area.log)
        let days = new.map { "\($0.title), \(PlainDates.full($0.day))" }.joined(separator: "; ")
        return (new.count, try run(in: area, because: "A bank holiday was announced: \(days).", writer))
    }

    /// Counts every running clock of an area again.
    ///
    /// - Returns: how many points' days moved.
    package static func run(in area: LocalArea, because reason: String, _ writer: any Writer) throws -> Int {
        let promises = try Promises(of: area.id, in: writer)
        let calendars = try Calendars(of: area.id, in: writer)
        let today = writer.world.today
        var moved = 0
        var last: ID<Point>?
        while true {
            let points = try Point.open(in: area.id, after: last, writer)
            guard let end = points.last else { return moved }
            for point in points {
                guard let change = point.recounted(because: reason, on: today, promises, calendars) else { continue }
                try writer.record(change, in: area.log)
                moved += 1
            }
            last = end.id
        }
    }
}
