import Kernel
import Wording

/// Days that a calendar program can follow: iCalendar (RFC 5545), as a file or at an address to subscribe to.
///
/// Each day is shown and takes up no time. Names are said twice, because the programs in use read `X-WR-CALNAME` and
/// the standard (RFC 7986) has `NAME`; the same goes for how often to ask again.
package struct CalendarFeed: Sendable {
    /// One thing that falls on a day.
    package struct Event: Sendable {
        /// Never changes and is nobody else's: a reference at an area's host, `K-2019-0001@heard.example`.
        package let uid: String
        /// How often it has changed in what matters (its day, that it is off); programs take the highest.
        package let sequence: Int
        /// When it last changed: the same for the same state, so that the feed is the same until something happens.
        package let changed: Instant
        package let day: Day
        package let title: Phrase
        package let details: Phrase
        /// An absolute address.
        package let url: String
        /// Whether nothing falls on the day any more: programs take it out, where leaving it out would keep it.
        package let isOff: Bool

        package init(
            uid: String,
            sequence: Int,
            changed: Instant,
            day: Day,
            title: Phrase,
            details: Phrase,
            url: String,
            isOff: Bool = false
        ) {
            self.uid = uid
            self.sequence = sequence
            self.changed = changed
            self.day = day
            self.title = title
            self.details = details
            self.url = url
            self.isOff = isOff
        }
    }

    package let name: Phrase
    /// The feed's own absolute address.
    package let url: String
    package let events: [Event]
    /// How often programs ask again: half a day, since days are what it holds.
    private static let hours = 12

    package init(name: Phrase, url: String, events: [Event]) {
        self.name = name
        self.url = url
        self.events = events
    }

    /// - Parameter catalogue: the language of the program's words; nil for English.
    package func document(in catalogue: Catalogue? = nil) -> Document {
        var lines = CalendarLines()
        let name = name.text(in: catalogue)
        lines.append("BEGIN", "VCALENDAR")
        lines.append("VERSION", "2.0")
        lines.append("PRODID", "-//Heard//Heard//EN")
        lines.append("CALSCALE", "GREGORIAN")
        lines.append("NAME", text: name)
        lines.append("X-WR-CALNAME", text: name)
        lines.append("SOURCE;VALUE=URI", address: url)
        lines.append("REFRESH-INTERVAL;VALUE=DURATION", "PT\(CalendarFeed.hours)H")
        lines.append("X-PUBLISHED-TTL", "PT\(CalendarFeed.hours)H")
        if events.isEmpty { CalendarFeed.writeZone(into: &lines) }
        for event in events { event.write(into: &lines, catalogue) }
        lines.append("END", "VCALENDAR")
        return Document(lines.bytes, type: "text/calendar; charset=utf-8")
    }

    /// A calendar must hold something (3.6): where nothing falls on any day, that is a time zone, which shows as nothing.
    private static func writeZone(into lines: inout CalendarLines) {
        lines.append("BEGIN", "VTIMEZONE")
        lines.append("TZID", "Etc/UTC")
        lines.append("BEGIN", "STANDARD")
        lines.append("DTSTART", "19700101T000000")
        lines.append("TZOFFSETFROM", "+0000")
        lines.append("TZOFFSETTO", "+0000")
        lines.append("END", "STANDARD")
        lines.append("END", "VTIMEZONE")
    }
}

extension CalendarFeed.Event {
    fileprivate func write(into lines: inout CalendarLines, _ catalogue: Catalogue?) {
        lines.append("BEGIN", "VEVENT")
        lines.append("UID", text: uid)
        lines.append("SEQUENCE", "\(sequence)")
        lines.append("DTSTAMP", changed.inCalendar)
        lines.append("LAST-MODIFIED", changed.inCalendar)
        lines.append("DTSTART;VALUE=DATE", day.inCalendar)
        lines.append("DTEND;VALUE=DATE", (day + 1).inCalendar)
        lines.append("SUMMARY", text: title.text(in: catalogue))
        lines.append("DESCRIPTION", text: details.text(in: catalogue))
        lines.append("URL", address: url)
        lines.append("STATUS", isOff ? "CANCELLED" : "CONFIRMED")
        lines.append("TRANSP", "TRANSPARENT")
        lines.append("END", "VEVENT")
    }
}

extension Day {
    /// `20191205`.
    fileprivate var inCalendar: String { description.replacing("-", with: "") }
}

extension Instant {
    /// `20191205T120000Z`.
    fileprivate var inCalendar: String {
        description.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
    }
}
