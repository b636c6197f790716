import Foundation
import Kernel
import Testing

@testable import Web

@Suite("Calendar feeds")
struct CalendarFeedTests {
    private func feed(title: Phrase = "Due", details: Phrase = "", sequence: Int = 0, isOff: Bool = false) -> String {
        let event = CalendarFeed.Event(
            uid: "K-2019-0001@heard.example",
            sequence: sequence,
            changed: Instant.noon(of: SampleSite.today),
            day: SampleSite.today,
            title: title,
            details: details,
            url: "https://heard.example/a/commitments/K-2019-0001",
            isOff: isOff
        )
        return written([event])
    }

    private func written(_ events: [CalendarFeed.Event]) -> String {
        let feed = CalendarFeed(name: "Marlow Heath, days due", url: "https://heard.example/a/c.ics", events: events)
        return String(decoding: feed.document().bytes, as: UTF8.self)
    }

    /// As RFC 5545 3.1 says that a reader joins lines.
    private func lines(_ text: String) -> [String] {
        text.replacingOccurrences(of: "\r\n ", with: "").components(separatedBy: "\r\n")
    }

    @Test("It holds what RFC 5545 requires, and what programs read beside it")
    func required() {
        let lines = lines(feed(sequence: 3))
        for line in [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Heard//Heard//EN", "X-WR-CALNAME:Marlow Heath\\, days due",
            "REFRESH-INTERVAL;VALUE=DURATION:PT12H", "UID:K-2019-0001@heard.example", "SEQUENCE:3",
            "DTSTAMP:20191121T120000Z", "DTSTART;VALUE=DATE:20191121", "DTEND;VALUE=DATE:20191122", "SUMMARY:Due",
            "STATUS:CONFIRMED", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR",
        ] {
            #expect(lines.contains(line), "\(line)")
        }
        #expect(lines.last == "")
    }

    @Test("What is off is said to be off")
    func off() { #expect(lines(feed(isOff: true)).contains("STATUS:CANCELLED")) }

    @Test("What people write cannot end a line")
    func marked() {
        let lines = lines(feed(title: "a,b;c\\d\r\nEND:VEVENT\u{0}\u{7}\nf"))
        #expect(lines.contains("SUMMARY:a\\,b\\;c\\\\d\\nEND:VEVENT\\nf"))
        #expect(lines.filter { $0 == "END:VEVENT" }.count == 1)
    }

    @Test("No line is longer than 75 octets, and none is broken within a character", arguments: 0..<8)
    func folded(shift: Int) {
        let words = String(repeating: "x", count: shift) + String(repeating: "é€😀", count: 40)
        let text = feed(details: .said(words))
        for line in text.components(separatedBy: "\r\n") {
            #expect(line.utf8.count <= 75)
            #expect(!line.unicodeScalars.contains("\u{FFFD}"))
        }
        #expect(lines(text).contains("DESCRIPTION:\(words)"))
        #expect(!text.replacingOccurrences(of: "\r\n", with: "").contains("\n"))
    }

    @Test("Where nothing is due it still holds something, as it must")
    func empty() {
        let lines = lines(written([]))
        #expect(lines.contains("BEGIN:VTIMEZONE"))
        #expect(!lines.contains("BEGIN:VEVENT"))
    }
}
