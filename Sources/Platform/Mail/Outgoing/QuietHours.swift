import Kernel

/// The hours in which nothing is sent that can wait: from eight in the evening to eight in the morning, in London.
package enum QuietHours {
    private static let (begin, end) = (20 * 60, 8 * 60)

    /// The moment itself by day, else the next eight o'clock.
    package static func end(from moment: Instant) -> Instant {
        let minute = moment.minuteInLondon
        guard minute < end || minute >= begin else { return moment }
        let day = minute >= begin ? moment.dayInLondon + 1 : moment.dayInLondon
        let noon = Instant.noon(of: day)
        // Noon UTC is noon or one o'clock in London.
        return Instant(milliseconds: noon.milliseconds - Int64(noon.minuteInLondon - end) * 60_000)
    }
}
