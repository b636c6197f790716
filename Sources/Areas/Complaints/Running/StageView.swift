import Kernel
import Web
import WorkingDays

/// One stage of a complaint as its page shows it: four dates for each step, more time taken, the reply.
struct StageView: Sendable {
    private let heading: Phrase
    private let isOpen: Bool
    private let steps: [Step]
    private let remarks: [Phrase]
    private let reply: ReplyView?

    /// One step with its dates, already written: as many as there are names for them.
    private struct Step: Sendable {
        let name: Phrase
        let dates: [Phrase]
        let tag: StatusTag?
    }

    /// What its dates are, in order: a phone shows them all, as it would not in the columns of a table.
    private static let names: [Phrase] = [
        "Due under the Code or the law", "Due under the council's policy", "Promised", "Done",
    ]

    init(_ run: StageRun, of file: CaseFile, _ words: RunningWords) {
        heading = run.stage.heading
        isOpen = run.stage == file.course.current.stage
        steps = [Duty.acknowledge, .answer].compactMap { duty in
            let dates = file.course.dates(duty, of: run, words.calendars.course)
            let isEmpty = duty == .acknowledge && dates.underCode == nil && dates.underPolicy == nil && !dates.isDone
            return isEmpty ? nil : StageView.step(dates, words)
        }
        let lateness = [Duty.acknowledge, .answer].compactMap { duty in
            StageView.lateness(file.course.dates(duty, of: run, words.calendars.course), words)
        }
        remarks = lateness + StageView.remarks(run, file, words)
        reply = ReplyView(run, of: file, words)
    }

    private static func step(_ dates: FourDates, _ words: RunningWords) -> Step {
        let none: Phrase = "None"
        func written(_ deadline: Deadline?) -> Phrase {
            guard let deadline else { return none }
            let day = PlainDates.full(deadline.due)
            return deadline.isOurReading ? "\(day) (our reading)" : day
        }
        let late = dates.late(asOf: words.today, words.calendar)
        return Step(
            name: StageView.name(of: dates.duty),
            dates: [
                written(dates.underCode), written(dates.underPolicy),
                dates.promised.map { PlainDates.full($0) } ?? none,
                dates.actual.map { PlainDates.full($0) } ?? "Not yet",
            ],
            tag: late > 0 ? StatusTag(.late, words: PlainDates.late(late)) : nil
        )
    }

    /// Against which day a step is late; nil where it is not.
    private static func lateness(_ dates: FourDates, _ words: RunningWords) -> Phrase? {
        let late = dates.late(asOf: words.today, words.calendar)
        guard late > 0, let due = dates.due, let source = dates.source else { return nil }
        let (step, day) = (StageView.name(of: dates.duty), PlainDates.full(due))
        return "\(step): \(PlainDates.late(late)). That is counted from \(day), \(source.words)."
    }

    private static func name(of duty: Duty) -> Phrase { duty == .acknowledge ? "Acknowledgement" : "Reply" }

    private static func remarks(_ run: StageRun, _ file: CaseFile, _ words: RunningWords) -> [Phrase] {
        var remarks: [Phrase] = []
        if let first = run.promisedFirst, run.promised != first {
            remarks.append("The day promised first was \(PlainDates.full(first)).")
        }
        let extensions = Extending.all(of: run, in: file.course, asOf: words.today, words.calendars.course)
        for (one, told) in zip(extensions, run.extensions) {
            var said: [Phrase] = [
                "More time was taken on \(PlainDates.full(told.toldOn)), until \(PlainDates.full(one.until))."
            ]
            if one.number > 1 { said.append("It was not the first time.") }
            if one.hasLapsed { said.append("That day went by without a reply.") }
            said += one.over.map { over in
                "\(over.rules.name) lets it run to \(PlainDates.full(over.due)) at most, without a good reason for more."
            }
            remarks.append(.sentences(said))
        }
        if let day = run.refusedOn { remarks.append("The service refused this stage on \(PlainDates.full(day)).") }
        return remarks
    }

    func write(into html: inout HTML) {
        html.fold(heading, as: .h2, isOpen: isOpen) { html in
            writeDates(into: &html)
            for remark in remarks { html.p(remark) }
            reply?.write(into: &html)
        }
    }

    private func writeDates(into html: inout HTML) {
        for step in steps {
            html.h3(step.name)
            if let tag = step.tag { html.element("p") { tag.write(into: &$0) } }
            DataList(zip(StageView.names, step.dates).map { ($0, .text($1)) }).write(into: &html)
        }
    }
}

extension DaySource {
    /// What a day is, after the day: "18 May 2020, the day that was promised".
    var words: Phrase {
        switch self {
        case .promise: "the day that was promised"
        case .firstPromise: "the day that was promised first"
        case .policy: "the day under the council's own policy"
        case .code: "the day under the Ombudsman's Code"
        case .law: "the day under the law"
        }
    }
}
