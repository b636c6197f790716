import Kernel

/// Days and times as they are written on pages and in letters: "Friday 28 November", "8:41pm".
package enum PlainDates {
    /// "Friday 28 November"; with the year where it is not this one.
    package static func long(_ day: Day, asOf today: Day) -> String {
        "\(name(of: day.weekday)) \(short(day, asOf: today))"
    }

    /// "28 November"; with the year where it is not this one.
    package static func short(_ day: Day, asOf today: Day) -> String {
        day.year == today.year ? dayAndMonth(day) : "\(dayAndMonth(day)) \(day.year)"
    }

    /// "28 November 2019", always with the year: for what is kept.
    package static func full(_ day: Day) -> String { "\(dayAndMonth(day)) \(day.year)" }

    /// "Friday 28 November 2019".
    package static func fullWithWeekday(_ day: Day) -> String { "\(name(of: day.weekday)) \(full(day))" }

    /// "8:41pm", "midnight", "noon".
    package static func time(_ instant: Instant) -> String {
        let minutes = instant.minuteInLondon
        if minutes == 0 { return "midnight" }
        if minutes == 720 { return "noon" }
        let (hour, minute) = (minutes / 60, minutes % 60)
        let shown = hour % 12 == 0 ? 12 : hour % 12
        return "\(shown)\(minute == 0 ? "" : minute < 10 ? ":0\(minute)" : ":\(minute)")\(hour < 12 ? "am" : "pm")"
    }

    /// "15 July, 8:41pm".
    package static func moment(_ instant: Instant, asOf today: Day) -> String {
        "\(short(instant.dayInLondon, asOf: today)), \(time(instant))"
    }

    /// "today", "tomorrow", "yesterday", else as `long`.
    package static func near(_ day: Day, asOf today: Day) -> String {
        switch day - today {
        case 0: "today"
        case 1: "tomorrow"
        case -1: "yesterday"
        default: long(day, asOf: today)
        }
    }

    /// "1 working day", "3 working days".
    package static func workingDays(_ count: Int) -> String { counted(count, "working day", "working days") }

    /// "3 working days late".
    package static func late(_ count: Int) -> String { "\(workingDays(count)) late" }

    /// "1 point", "1,204 points": a number with the word that fits it.
    package static func counted(_ count: Int, _ one: String, _ many: String) -> String {
        "\(grouped(count)) \(count == 1 ? one : many)"
    }

    /// "1,204".
    package static func grouped(_ count: Int) -> String {
        let digits = String(count.magnitude)
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(",") }
            grouped.append(digit)
        }
        return count < 0 ? "-\(grouped)" : grouped
    }

    private static func dayAndMonth(_ day: Day) -> String {
        let (_, month, number) = day.parts
        return "\(number) \(months[month - 1])"
    }

    package static func name(of weekday: Weekday) -> String {
        switch weekday {
        case .monday: "Monday"
        case .tuesday: "Tuesday"
        case .wednesday: "Wednesday"
        case .thursday: "Thursday"
        case .friday: "Friday"
        case .saturday: "Saturday"
        case .sunday: "Sunday"
        }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
