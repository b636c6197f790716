import Kernel
import WorkingDays

/// A day by which a rule set wants something done in a complaint's stage, and how it was worked out.
package struct Deadline: Sendable, Equatable {
    package let rules: RuleSet
    package let allowance: Allowance
    /// With every day counted and skipped.
    package let count: DueDate
    /// Whether the day it is counted from is our reading: no acknowledgement came, or it came late.
    package let isOurReading: Bool

    package var due: Day { count.due }
}

/// What happened in a stage, as far as days are counted from it.
package struct StageDays: Sendable, Equatable {
    /// The complaint, or the request for this stage, reached the service.
    package var received: Day
    package var acknowledged: Day?
    package var statementAgreed: Day?
    package var met: Day?
    package var reported: Day?
    /// The reply to the stage before.
    package var repliedBefore: Day?
    /// What the complaint is about happened, or became known.
    package var matter: Day?

    package init(received: Day, acknowledged: Day? = nil) {
        self.received = received
        self.acknowledged = acknowledged
    }
}

extension RuleSet {
    /// By when something must be done in a stage.
    ///
    /// Nil where the rule set says nothing of it, or what it is counted from has not happened.
    package func deadline(
        _ duty: Duty,
        in stage: Stage,
        _ days: StageDays,
        _ calendar: HolidayCalendar
    ) -> Deadline? {
        guard let allowance = allowance(duty, in: stage),
            let (start, isRead) = start(of: allowance, days, calendar)
        else { return nil }
        return Deadline(
            rules: self,
            allowance: allowance,
            count: calendar.due(from: start, allowance.term),
            isOurReading: isRead
        )
    }

    /// The day 0 of an allowance, and whether it is our reading.
    private func start(
        of allowance: Allowance,
        _ days: StageDays,
        _ calendar: HolidayCalendar
    ) -> (day: Day, isRead: Bool)? {
        switch allowance.start {
        case .receipt, .request: (days.received, false)
        case .acknowledgement: acknowledgement(in: allowance.stage, days, calendar)
        case .agreedStatement: days.statementAgreed.map { ($0, false) }
        case .due:
            deadline(.answer, in: allowance.stage, days, calendar).map { ($0.due, $0.isOurReading) }
        case .reply: days.repliedBefore.map { ($0, false) }
        case .meeting: days.met.map { ($0, false) }
        case .report: days.reported.map { ($0, false) }
        case .matter: days.matter.map { ($0, false) }
        }
    }

    /// The day of the acknowledgement; where none came in time, the day on which it was due.
    ///
    /// A service that is silent, or late, gains no days by it. That is our reading: the Code speaks of acknowledgements
    /// that come.
    private func acknowledgement(
        in stage: Stage,
        _ days: StageDays,
        _ calendar: HolidayCalendar
    ) -> (day: Day, isRead: Bool)? {
        let due = deadline(.acknowledge, in: stage, days, calendar)?.due
        switch (days.acknowledged, due) {
        case (let came?, let due?): return came <= due ? (came, false) : (due, true)
        case (let came?, nil): return (came, false)
        case (nil, let due?): return (due, true)
        case (nil, nil): return nil
        }
    }
}
