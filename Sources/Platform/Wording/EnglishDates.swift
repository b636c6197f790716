import Kernel

/// Days and times as they are written in English: "Friday 28 November", "8:41pm".
enum EnglishDates {
    static func day(_ day: Day, _ style: DayStyle) -> String {
        let (year, month, number) = day.parts
        // Piece by piece into one place: a page tells of a hundred days.
        var text = ""
        text.reserveCapacity(32)
        if style.hasWeekday {
            text += weekdays[day.weekday.rawValue - 1]
            text += " "
        }
        text += String(number)
        text += " "
        text += months[month - 1]
        if style.hasYear(day) {
            text += " "
            text += String(year)
        }
        return text
    }

    /// "8:41pm", "midnight", "noon".
    static func time(_ instant: Instant) -> String {
        let minutes = instant.minuteInLondon
        if minutes == 0 { return "midnight" }
        if minutes == 720 { return "noon" }
        let (hour, minute) = (minutes / 60, minutes % 60)
        let shown = hour % 12 == 0 ? 12 : hour % 12
        return "\(shown)\(minute == 0 ? "" : minute < 10 ? ":0\(minute)" : ":\(minute)")\(hour < 12 ? "am" : "pm")"
    }

    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
