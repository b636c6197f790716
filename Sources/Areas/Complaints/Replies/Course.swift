import Kernel
import People
import WorkingDays

/// How a complaint that was sent runs: its stages, under which rules, whose turn it is.
package struct Course: Sendable, Equatable {
    package let complaint: Complaint
    package let sentOn: Day
    /// The procedure it runs under beside the council's own policy: the Code, or the law where one is laid down.
    package let rules: RuleSet
    /// What the council says itself; nil where nobody has entered a policy that counts.
    package let policy: RuleSet?
    /// From the first on, in order; at least one.
    package let runs: [StageRun]
    package let ending: Ending?

    /// Families say that nothing more is asked.
    package struct Ending: Sendable, Equatable {
        package let on: Day
        package let how: How

        package enum How: String, Sendable, CaseIterable {
            /// What was done is enough.
            case accepted
            case withdrawn
            /// No stage is left, or families go no further.
            case noFurther = "no-further"
        }
    }

    /// The stage that runs or ran last.
    package var current: StageRun { runs.last ?? StageRun(of: complaint.id, .one, askedOn: sentOn) }

    package func run(_ stage: Stage) -> StageRun? { runs.first { $0.stage == stage } }

    /// The stages that can be asked for next, the nearest first.
    package var nextStages: [Stage] {
        let known = Set(rules.stages + (policy?.stages ?? [])).union([.one, .two])
        return Stage.allCases.filter { $0 > current.stage && ($0 == .ombudsman || known.contains($0)) }
    }
}

extension Course {
    /// Whose turn it is.
    package enum Turn: Sendable, Equatable {
        /// Whoever answers for the service.
        case service(since: Day)
        case families(since: Day)
        case ombudsman(since: Day)
        case ended(on: Day, Ending.How)
    }

    package var turn: Turn {
        if let ending { return .ended(on: ending.on, ending.how) }
        let run = current
        if let reply = run.reply { return .families(since: reply.on) }
        if let refused = run.refusedOn { return .families(since: refused) }
        return run.stage == .ombudsman ? .ombudsman(since: run.askedOn) : .service(since: run.askedOn)
    }

    /// What days in a stage are counted from.
    package func days(of run: StageRun) -> StageDays {
        var days = StageDays(received: run.askedOn, acknowledged: run.acknowledgedOn)
        days.statementAgreed = run.agreedOn
        days.met = run.metOn
        days.reported = run.reportedOn
        days.repliedBefore = runs.last { $0.stage < run.stage }?.reply?.on
        return days
    }

    /// The four dates of a stage's acknowledgement or answer.
    package func dates(_ duty: Duty, of run: StageRun, _ calendars: CourseCalendars) -> FourDates {
        func deadline(_ rules: RuleSet?) -> Deadline? {
            rules.flatMap { $0.deadline(duty, in: run.stage, days(of: run), calendars($0.calendar)) }
        }
        let isAnswer = duty == .answer
        return FourDates(
            duty: duty,
            stage: run.stage,
            underCode: deadline(rules),
            underPolicy: deadline(policy),
            promised: isAnswer ? run.promised : nil,
            actual: isAnswer ? run.reply?.on : run.acknowledgedOn
        )
    }

    /// The last day that the rule set lets more time be taken for; nil where it names none.
    package func latest(_ rules: RuleSet?, of run: StageRun, _ calendars: CourseCalendars) -> Deadline? {
        rules.flatMap { $0.deadline(.extend, in: run.stage, days(of: run), calendars($0.calendar)) }
    }

    /// By when a stage that was not asked for yet must be, as far as somebody has said so.
    package func askBy(_ stage: Stage, _ calendars: CourseCalendars) -> Deadline? {
        guard let reply = current.reply else { return nil }
        var days = StageDays(received: reply.on)
        days.repliedBefore = reply.on
        days.matter = sentOn
        let sets = stage == .ombudsman ? [RuleSets.ombudsman] : [policy, rules]
        return sets.compactMap(\.self).compactMap { $0.deadline(.ask, in: stage, days, calendars($0.calendar)) }.first
    }
}

/// The calendars that a complaint's days are counted by.
package typealias CourseCalendars = @Sendable (CalendarName) -> HolidayCalendar
