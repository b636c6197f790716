import Kernel
import WorkingDays

/// What a reply left out: what can be counted is counted, what must be read families have read.
package struct LeftOut: Sendable, Equatable {
    /// Working days late, against what: worst named first by whoever shows it.
    package let lateness: [Lateness]
    /// Whether it does not say which stage it is; false where nobody has read it yet.
    package let stageMissing: Bool
    /// Whether it does not say where to go next (Complaint Handling Code 6.8).
    package let nextStepMissing: Bool
    /// The issues of which something is missing, in the order of the complaint.
    package let issues: [IssueTest]
    /// Whether families have read it.
    package let isTested: Bool

    /// Late against one of the days.
    package struct Lateness: Sendable, Equatable {
        package let against: DaySource
        package let due: Day
        package let workingDays: Int
    }

    package var isNothing: Bool {
        lateness.isEmpty && !stageMissing && !nextStepMissing && issues.isEmpty
    }

    /// What the reply to a stage leaves out; nil where there is none.
    ///
    /// - Parameter places: the number that is shown for each issue's key.
    package init?(_ run: StageRun, of course: Course, places: [Int: Int], _ calendars: CourseCalendars) {
        guard let reply = run.reply else { return nil }
        let dates = course.dates(.answer, of: run, calendars)
        let calendar = calendars(course.rules.calendar)
        // The first promise is what counts: more time was taken afterwards, and is shown beside it.
        let isFirst = run.promisedFirst.map { $0 != run.promised } ?? false
        let days: [(DaySource, Day?)] = [
            (isFirst ? .firstPromise : .promise, run.promisedFirst ?? run.promised),
            (.policy, dates.underPolicy?.due),
            (course.rules.kind == .statute ? .law : .code, dates.underCode?.due),
        ]
        lateness = days.compactMap { against, due in
            guard let due else { return nil }
            let late = calendar.workingDays(after: due, through: reply.on)
            return late > 0 ? Lateness(against: against, due: due, workingDays: late) : nil
        }
        let test = reply.test
        isTested = test != nil
        stageMissing = test.map { !$0.saysStage } ?? false
        nextStepMissing = test.map { !$0.saysNextStep } ?? false
        issues = (test?.issues ?? []).filter(\.leavesSomethingOut)
            .sorted { (places[$0.issue] ?? 0) < (places[$1.issue] ?? 0) }
    }
}
