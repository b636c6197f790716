import Kernel

/// A moment as a mail's Date header writes it, in UTC (RFC 5322, 3.3).
enum MailDate {
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// "Thu, 21 Nov 2019 12:00:00 +0000".
    static func text(_ instant: Instant) -> String {
        // RFC 3339 in UTC: 2019-11-21T12:00:00.000Z.
        let written = instant.description
        guard let day = Day(String(written.prefix(10))) else { return written }
        let (year, month, number) = day.parts
        let time = written.dropFirst(11).prefix(8)
        return "\(weekdays[day.weekday.rawValue - 1]), \(number) \(months[month - 1]) \(year) \(time) +0000"
    }
}
