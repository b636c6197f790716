import Kernel
import People
import Web
import WorkingDays

/// How the days of one point were worked out: every day counted and skipped, with the rule and its source.
struct ClockPage: Page {
    let title: Phrase
    let place: Place
    private let pointPath: String
    private let reference: Reference
    private let promise: Phrase?
    private let dates: [(name: Phrase, value: DataList.Value)]
    private let parts: [Working]

    /// One count, day by day.
    struct Working: Sendable {
        let heading: Phrase
        /// The day of receipt.
        let start: Phrase
        let days: [Phrase]
        /// The due day, the rule and its source.
        let end: [Phrase]
    }

    init(_ point: Point, _ area: AreaWords) {
        reference = point.reference
        title = "How the dates of \(reference) were worked out"
        place = area.place("points")
        pointPath = area.path(of: point)
        let promise = area.promises.find(point.clocks.promise)
        self.promise = promise.map { ClockPage.sentence(of: $0) }
        dates = ClockPage.fourDates(point)
        parts = promise.map { ClockPage.workings(point, $0, area) } ?? []
    }

    private static func sentence(of promise: Promise) -> Phrase {
        let terms = promise.terms
        let start: Phrase = terms.answerFrom == .receipt ? "receipt" : "the acknowledgement"
        let stop: Phrase =
            terms.clarification == .stops
            ? "Asking what is meant stops the clock." : "Asking what is meant does not stop the clock."
        return """
            \(promise.document), valid from \(PlainDates.full(promise.from)): \
            \(PlainDates.workingDays(terms.acknowledge)) to acknowledge, \(PlainDates.workingDays(terms.answer)) to \
            answer, counted from \(start). \(stop)
            """
    }

    /// Due under the rule, due under local policy, promised, actual: kept apart.
    private static func fourDates(_ point: Point) -> [(name: Phrase, value: DataList.Value)] {
        let answer = point.clocks.answer
        func written(_ day: Day?, _ none: Phrase) -> DataList.Value {
            .text(day.map(PlainDates.fullWithWeekday) ?? none)
        }
        return [
            ("Due under law or code", written(answer.underRule, "None sets a day")),
            ("Due under the service's own promise", written(answer.underPolicy, "None was valid")),
            ("Promised for later", written(answer.promised, "No more time was asked for")),
            ("Answered", written(answer.actual, "Not yet")),
        ]
    }

    private static func workings(_ point: Point, _ promise: Promise, _ area: AreaWords) -> [Working] {
        let (clocks, terms, calendar) = (point.clocks, promise.terms, area.calendar(of: point))
        func working(_ heading: Phrase, from day: Day, _ count: Int) -> Working {
            let due = calendar.due(from: day, .workingDays(count))
            let (lines, count) = (due.explanation, due.steps.count)
            return Working(
                heading: heading,
                start: lines[0],
                days: Array(lines.dropFirst().prefix(count)),
                end: Array(lines.dropFirst(1 + count))
            )
        }
        let acknowledgement = working("Acknowledgement", from: clocks.startedOn, terms.acknowledge)
        if let resumed = clocks.answer.resumed {
            return [acknowledgement, working("Answer, since the clock went on", from: resumed.on, resumed.left)]
        }
        let start: Day =
            switch (terms.answerFrom, point.acknowledgedOn) {
            case (.receipt, _): clocks.startedOn
            case (.acknowledgement, let day?): day
            case (.acknowledgement, nil):
                Clocks.acknowledgementDue(under: promise, askedOn: clocks.startedOn, area.calendars)
            }
        return [acknowledgement, working("Answer", from: start, terms.answer)]
    }

    func write(into html: inout HTML) {
        html.h1(title)
        html.element("p") { $0.link("Back to \(reference)", to: pointPath) }
        html.h2("The promise")
        html.p(promise ?? "No promise of reply was valid on the day it was asked, so no clock runs.")
        html.h2("Four dates, kept apart")
        DataList(dates).write(into: &html)
        for part in parts { part.write(into: &html) }
    }
}

extension ClockPage.Working {
    fileprivate func write(into html: inout HTML) {
        html.h2(heading)
        html.p(start)
        html.list(days, class: "days") { day, html in html.text(day) }
        for line in end { html.p(line) }
    }
}
