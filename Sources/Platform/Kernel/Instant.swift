import Foundation

/// A moment, in whole milliseconds since 1 January 1970 UTC.
package struct Instant: Sendable, Hashable, Comparable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    /// Noon UTC of a day: the same day in London, summer and winter.
    package static func noon(of day: Day) -> Instant {
        Instant(milliseconds: Int64(day.number) * 86_400_000 + 43_200_000)
    }

    /// The day it is in London at this moment: the day that counts in every rule Heard keeps.
    package var dayInLondon: Day {
        let offset = Int64(london.secondsFromGMT(for: Date(timeIntervalSince1970: Double(milliseconds) / 1000)))
        let local = milliseconds + offset * 1000
        return Day(number: Int(local >= 0 ? local / 86_400_000 : (local - 86_399_999) / 86_400_000))
    }

    /// Minutes after midnight in London, 0 to 1439.
    package var minuteInLondon: Int {
        let offset = Int64(london.secondsFromGMT(for: Date(timeIntervalSince1970: Double(milliseconds) / 1000)))
        let local = milliseconds + offset * 1000
        return Int(((local % 86_400_000) + 86_400_000) % 86_400_000 / 60_000)
    }
}

private let london = TimeZone(identifier: "Europe/London") ?? .gmt

extension Instant: CustomStringConvertible {
    /// RFC 3339 in UTC with milliseconds: `2026-11-22T00:30:00.000Z`.
    package var description: String {
        let day = Day(
            number: Int(milliseconds >= 0 ? milliseconds / 86_400_000 : (milliseconds - 86_399_999) / 86_400_000)
        )
        let rest = Int(milliseconds - Int64(day.number) * 86_400_000)
        let time = String(unsafeUninitializedCapacity: 14) { text in
            _ = text.update(fromContentsOf: "T00:00:00.000Z".utf8)
            text.write(rest / 3_600_000, digits: 2, at: 1)
            text.write(rest / 60_000 % 60, digits: 2, at: 4)
            text.write(rest / 1000 % 60, digits: 2, at: 7)
            text.write(rest % 1000, digits: 3, at: 10)
            return 14
        }
        return day.description + time
    }

    /// Reads the form that `description` writes, and no other.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 24, let day = Day(text.prefix(10)) else { return nil }
        func digits(_ start: Int, _ count: Int) -> Int64? {
            let slice = bytes[start..<start + count]
            return slice.allSatisfy { (48...57).contains($0) } ? slice.reduce(0) { $0 * 10 + Int64($1) - 48 } : nil
        }
        guard let hour = digits(11, 2), let minute = digits(14, 2), let second = digits(17, 2), let rest = digits(20, 3)
        else { return nil }
        milliseconds = Int64(day.number) * 86_400_000 + hour * 3_600_000 + minute * 60_000 + second * 1000 + rest
        guard description == text else { return nil }
    }
}
