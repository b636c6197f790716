import Kernel

/// Days and times as they are written on pages and in letters: "Friday 28 November", "8:41pm".
package enum PlainDates {
    /// "Friday 28 November"; with the year where it is not this one.
    package static func long(_ day: Day, asOf today: Day) -> Phrase { Phrase(.day(day, .long(asOf: today))) }

    /// "28 November"; with the year where it is not this one.
    package static func short(_ day: Day, asOf today: Day) -> Phrase { Phrase(.day(day, .short(asOf: today))) }

    /// "28 November 2019", always with the year: for what is kept.
    package static func full(_ day: Day) -> Phrase { Phrase(.day(day, .full)) }

    /// "Friday 28 November 2019".
    package static func fullWithWeekday(_ day: Day) -> Phrase { Phrase(.day(day, .fullWithWeekday)) }

    /// "8:41pm", "midnight", "noon".
    package static func time(_ instant: Instant) -> Phrase { Phrase(.time(instant)) }

    /// "15 July, 8:41pm".
    package static func moment(_ instant: Instant, asOf today: Day) -> Phrase {
        "\(short(instant.dayInLondon, asOf: today)), \(time(instant))"
    }

    /// "today", "tomorrow", "yesterday", else as `long`.
    package static func near(_ day: Day, asOf today: Day) -> Phrase {
        switch day - today {
        case 0: "today"
        case 1: "tomorrow"
        case -1: "yesterday"
        default: long(day, asOf: today)
        }
    }

    /// "1 working day", "3 working days".
    package static func workingDays(_ count: Int) -> Phrase {
        .counted(count, one: "working day", many: "working days")
    }

    /// "3 working days late".
    package static func late(_ count: Int) -> Phrase {
        .counted(count, one: "working day late", many: "working days late")
    }

    /// "1,204".
    package static func grouped(_ count: Int) -> Phrase { .grouped(count) }
}
