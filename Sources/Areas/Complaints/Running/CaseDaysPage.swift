import Kernel
import Web
import WorkingDays

/// How the days of a complaint were worked out: every day counted and skipped, with the rule and its source.
struct CaseDaysPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    private let back: String
    private let rules: [RuleSetView]
    private let workings: [Working]

    /// One count, day by day.
    private struct Working: Sendable {
        let heading: Phrase
        let remark: Phrase?
        /// The days alone.
        let days: [Phrase]
        /// The day that is day 0, and the due day.
        let start: Phrase
        let due: Phrase
        /// The rule, and where it and the bank holidays stand.
        let sources: [Phrase]

        var count: Phrase {
            .counted(days.count, one: "day, counted or left out", many: "days, counted or left out")
        }
    }

    init(_ file: CaseFile, _ words: RunningWords) {
        title = "How the dates of \(file.complaint.reference) were worked out"
        place = words.place
        back = words.path(of: file.complaint)
        rules = ([file.course.rules, file.course.policy].compactMap(\.self)).map { RuleSetView($0) }
        workings = file.course.runs.flatMap { run in
            [Duty.acknowledge, .answer, .extend, .meet, .report].flatMap { duty in
                [file.course.rules, file.course.policy].compactMap(\.self).compactMap { rules in
                    let calendar = words.calendars[rules.calendar]
                    return rules.deadline(duty, in: run.stage, file.course.days(of: run), calendar)
                        .map { CaseDaysPage.working($0, run.stage) }
                }
            }
        }
    }

    private static func working(_ deadline: Deadline, _ stage: Stage) -> Working {
        let (lines, count) = (deadline.count.explanation, deadline.count.steps.count)
        let allowance = deadline.allowance
        return Working(
            heading: "\(stage.heading): \(allowance.duty.words), by \(deadline.rules.name)",
            remark: deadline.isOurReading ? "The day that this is counted from is our reading." : nil,
            days: Array(lines.dropFirst().prefix(count)),
            start: "Counted from \(allowance.start.words), \(PlainDates.fullWithWeekday(deadline.count.from)): day 0.",
            due: "Due on \(PlainDates.fullWithWeekday(deadline.due)).",
            // The rule's own line speaks of the day of receipt, and not every count begins with that.
            sources: [rule(of: deadline)] + lines.dropFirst(3 + count)
        )
    }

    private static func rule(of deadline: Deadline) -> Phrase {
        let (allowance, calendar) = (deadline.allowance, deadline.rules.calendar)
        guard allowance.unit == .workingDays else { return "Rule: \(deadline.count.rule)" }
        return "Rule: \(allowance.term.words) after \(allowance.start.words). Working days are \(calendar.meaning)."
    }

    func write(into html: inout HTML) {
        html.h1(title)
        html.element("p") { $0.link("Back to the complaint", to: back) }
        for view in rules { view.write(into: &html) }
        for working in workings {
            html.h2(working.heading)
            if let remark = working.remark { html.p(remark) }
            html.p(working.start)
            html.element("p") { html in html.element("strong") { $0.text(working.due) } }
            html.fold(working.count) { html in
                html.list(working.days, class: "days") { day, html in html.text(day) }
                for line in working.sources { html.p(line) }
            }
        }
    }
}

extension Duty {
    var words: Phrase {
        switch self {
        case .ask: "asking for it"
        case .acknowledge: "acknowledgement"
        case .answer: "reply"
        case .extend: "reply, with all the time that can be added"
        case .meet: "panel meets"
        case .report: "panel's report"
        }
    }
}

extension Allowance.Start {
    /// "Counted from" these.
    var words: Phrase {
        switch self {
        case .receipt: "the day the complaint was sent"
        case .acknowledgement: "the acknowledgement"
        case .request: "the day this stage was asked for"
        case .agreedStatement: "the day both sides agreed what the complaint is"
        case .due: "the day the reply was due"
        case .reply: "the reply to the stage before"
        case .meeting: "the day the panel met"
        case .report: "the panel's report"
        case .matter: "the day the matter was known"
        }
    }
}
