import Kernel
import WorkingDays

/// Whose word a day is by which something was to be done.
package enum DaySource: Sendable, Equatable {
    /// The day that was promised last, or the only one.
    case promise
    /// The day that was promised before more time was taken.
    case firstPromise
    case policy
    case code
    /// A procedure laid down in law.
    case law
}

/// The four dates of one step, kept apart: none of them stands for another.
package struct FourDates: Sendable, Equatable {
    package let duty: Duty
    package let stage: Stage
    /// Under the Ombudsman's Code, or under the law where a procedure is laid down in it.
    package let underCode: Deadline?
    /// Under what the council says itself.
    package let underPolicy: Deadline?
    /// What was promised in this complaint, the last word counting.
    package let promised: Day?
    /// When it was done; nil where it was not.
    package let actual: Day?

    /// What the service is held to first: what it promised here, then its own policy, then the Code.
    package var due: Day? { promised ?? underPolicy?.due ?? underCode?.due }

    /// Whose word that day is; nil where none is set.
    package var source: DaySource? {
        if promised != nil { return .promise }
        if underPolicy != nil { return .policy }
        return underCode.map { $0.rules.kind == .statute ? .law : .code }
    }

    /// Working days after one of the days, up to when it was done or today; none before it.
    package func late(after day: Day?, asOf today: Day, _ calendar: HolidayCalendar) -> Int {
        guard let day else { return 0 }
        return calendar.workingDays(after: day, through: actual ?? today)
    }

    /// Working days late against what the service is held to first.
    package func late(asOf today: Day, _ calendar: HolidayCalendar) -> Int { late(after: due, asOf: today, calendar) }

    package var isDone: Bool { actual != nil }
}
