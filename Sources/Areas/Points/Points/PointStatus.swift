import Kernel
import WorkingDays

/// Where a point stands on a day: who holds the ball, and whether they are late.
package enum PointStatus: Sendable, Equatable {
    /// No service has it yet.
    case withForum(workingDays: Int)
    case withService(due: Day?)
    /// The last two working days.
    case dueSoon(Day)
    case late(workingDays: Int)
    case waitingForFamilies
    case answered
    case withdrawn, merged, split

    package init(of point: Point, asOf today: Day, _ calendar: HolidayCalendar) {
        switch (point.standing, point.reply) {
        case (.withdrawn, _): self = .withdrawn
        case (.merged, _): self = .merged
        case (.split, _): self = .split
        case (.open, .answered): self = .answered
        case (.open, _) where point.withForum != nil:
            let since = point.withForum?.since ?? today
            self = .withForum(workingDays: calendar.workingDays(after: since, through: max(since, today)))
        case (.open, .clarificationAsked) where point.clocks.answer.stopped != nil: self = .waitingForFamilies
        case (.open, _): self = PointStatus(due: point.clocks.answer.due, asOf: today, calendar)
        }
    }

    private init(due: Day?, asOf today: Day, _ calendar: HolidayCalendar) {
        guard let due else {
            self = .withService(due: nil)
            return
        }
        if due < today {
            self = .late(workingDays: calendar.workingDays(after: due, through: today))
        } else {
            self = calendar.workingDays(after: today, through: due) < 2 ? .dueSoon(due) : .withService(due: due)
        }
    }
}
