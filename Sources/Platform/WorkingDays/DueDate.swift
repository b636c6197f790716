import Kernel

/// A day by which something is due, with every day between counted or skipped.
///
/// Counted and skipped days together are each day after receipt up to the due day, once; the due day is the last one
/// counted. Where a term of calendar days or months ends on a weekend or holiday, the days rolled over are skipped and
/// the due day is counted in their place.
package struct DueDate: Sendable, Equatable {
    /// The day of receipt: day 0.
    package let from: Day
    package let due: Day
    package let term: Term
    package let calendar: CalendarName
    /// The edition of the calendar it was counted by.
    package let calendarVersion: String
    /// In order, day 1 first.
    package let counted: [Day]
    package let skipped: [SkippedDay]
    /// Whether the due day lies in a year whose holidays have not been announced.
    package let isProjected: Bool
}

/// A day that was not counted, and the reason.
package struct SkippedDay: Sendable, Hashable {
    package let day: Day
    /// "Saturday", "Boxing Day (substitute day)", "World Cup (bank holiday in Scotland)".
    package let why: String
}
