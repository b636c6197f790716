import Kernel
import Web
import WorkingDays

/// One stage of a complaint as its page shows it: four dates for each step, more time taken, the reply.
struct StageView: Sendable {
    private let heading: Phrase
    private let steps: [StepRow]
    private let remarks: [Phrase]
    private let reply: ReplyView?

    /// One step with its dates, already written.
    private struct StepRow: Sendable {
        let name: Phrase
        let dates: [Phrase]
        let tag: StatusTag?
    }

    init(_ run: StageRun, of file: CaseFile, _ words: RunningWords) {
        heading = run.stage.heading
        steps = [Duty.acknowledge, .answer].compactMap { duty in
            let dates = file.course.dates(duty, of: run, words.calendars.course)
            let isEmpty = duty == .acknowledge && dates.underCode == nil && dates.underPolicy == nil && !dates.isDone
            return isEmpty ? nil : StageView.row(dates, words)
        }
        remarks = StageView.remarks(run, file, words)
        reply = ReplyView(run, of: file, words)
    }

    private static func row(_ dates: FourDates, _ words: RunningWords) -> StepRow {
        let none: Phrase = "None"
        func written(_ deadline: Deadline?) -> Phrase {
            guard let deadline else { return none }
            let day = PlainDates.full(deadline.due)
            return deadline.isOurReading ? "\(day) (our reading)" : day
        }
        let late = dates.late(asOf: words.today, words.calendar)
        return StepRow(
            name: dates.duty == .acknowledge ? "Acknowledgement" : "Reply",
            dates: [
                written(dates.underCode), written(dates.underPolicy),
                dates.promised.map { PlainDates.full($0) } ?? none,
                dates.actual.map { PlainDates.full($0) } ?? "Not yet",
            ],
            tag: late > 0 ? StatusTag(.late, words: PlainDates.late(late)) : nil
        )
    }

    private static func remarks(_ run: StageRun, _ file: CaseFile, _ words: RunningWords) -> [Phrase] {
        var remarks: [Phrase] = []
        if let first = run.promisedFirst, run.promised != first {
            remarks.append("The day promised first was \(PlainDates.full(first)).")
        }
        let extensions = Extending.all(of: run, in: file.course, asOf: words.today, words.calendars.course)
        for (one, told) in zip(extensions, run.extensions) {
            remarks.append(
                "More time was taken on \(PlainDates.full(told.toldOn)), until \(PlainDates.full(one.until))."
            )
            if one.number > 1 { remarks.append("It was not the first time.") }
            if one.hasLapsed { remarks.append("That day went by without a reply.") }
            for over in one.over {
                remarks.append(
                    "\(over.rules.name) lets it run to \(PlainDates.full(over.due)) at most, without a good reason for more."
                )
            }
        }
        if let day = run.refusedOn { remarks.append("The service refused this stage on \(PlainDates.full(day)).") }
        return remarks
    }

    func write(into html: inout HTML) {
        html.h2(heading)
        TableView(
            caption: heading,
            columns: ["Step", "Due under the Code or the law", "Due under the council's policy", "Promised", "Done"],
            rows: steps
        ) { row, html in
            html.raw("<th scope=\"row\">")
            html.text(row.name)
            if let tag = row.tag {
                html.raw(" ")
                tag.write(into: &html)
            }
            html.raw("</th>")
            for date in row.dates { html.element("td") { $0.text(date) } }
        }.write(into: &html)
        for remark in remarks { html.p(remark) }
        reply?.write(into: &html)
    }
}
