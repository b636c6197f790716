import Kernel
import WorkingDays

/// How an extension stands against the rules.
package struct Extending: Sendable, Equatable {
    package let until: Day
    /// 1 for the first.
    package let number: Int
    /// Its day went by without a reply: it lapsed.
    package let hasLapsed: Bool
    /// The last day that a rule set lets it run to, where it runs longer, and whose rule that is.
    package let over: [Deadline]

    package static func all(of run: StageRun, in course: Course, asOf today: Day, _ calendars: CourseCalendars)
        -> [Extending]
    {
        let limits = [course.rules, course.policy].compactMap { course.latest($0, of: run, calendars) }
        return run.extensions.enumerated().map { index, one in
            let next = run.extensions.dropFirst(index + 1).first?.toldOn
            let settled = [next, run.reply?.on].compactMap(\.self).min() ?? today
            return Extending(
                until: one.until,
                number: index + 1,
                hasLapsed: settled > one.until,
                over: limits.filter { one.until > $0.due }
            )
        }
    }
}
