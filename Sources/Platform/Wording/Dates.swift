import Foundation
import Kernel

/// How a day is written.
package enum DayStyle: Sendable, Hashable {
    /// "28 November 2019".
    case full
    /// "28 November"; with the year where it is not that of this day.
    case short(asOf: Day)
    /// "Friday 28 November 2019".
    case fullWithWeekday
    /// "Friday 28 November"; with the year where it is not that of this day.
    case long(asOf: Day)

    var hasWeekday: Bool {
        switch self {
        case .full, .short: false
        case .fullWithWeekday, .long: true
        }
    }

    func hasYear(_ day: Day) -> Bool {
        switch self {
        case .full, .fullWithWeekday: true
        case .short(let today), .long(let today): day.year != today.year
        }
    }
}

/// Days and times in a language: in English by our own hand, quickly; in others as ICU writes them.
enum Dates {
    static func day(_ day: Day, _ style: DayStyle, _ language: Language?) -> String {
        guard let language else { return EnglishDates.day(day, style) }
        var format = Date.FormatStyle(locale: language.locale, timeZone: .gmt).day().month(.wide)
        if style.hasWeekday { format = format.weekday(.wide) }
        if style.hasYear(day) { format = format.year() }
        return date(Instant.noon(of: day)).formatted(format)
    }

    static func time(_ instant: Instant, _ language: Language?) -> String {
        guard let language else { return EnglishDates.time(instant) }
        let zone = TimeZone(identifier: "Europe/London") ?? .gmt
        return date(instant).formatted(Date.FormatStyle(locale: language.locale, timeZone: zone).hour().minute())
    }

    private static func date(_ instant: Instant) -> Date {
        Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
    }
}
