import Kernel
import People
import Web
import WorkingDays

/// The two clocks of a point, in words and beads.
enum ClockWording {
    /// A card for each clock that runs or ran; one that says why where none does.
    static func clocks(_ point: Point, _ area: AreaWords) -> [ClockView] {
        if point.withForum != nil { return [] }
        let explanation = area.path(of: point) + "/clock"
        guard area.promises.find(point.clocks.promise) != nil else {
            let words: Phrase = "No promise of reply was valid on the day it was asked."
            return [
                ClockView(
                    state: .stopped,
                    name: "Answer",
                    tag: StatusTag(.stopped, words: "No clock"),
                    headline: "No day is set for a reply",
                    words: words,
                    beads: Beads(allowed: 0, gone: 0)
                )
            ]
        }
        return [acknowledgement(point, area), answer(point, area, explanation)].compactMap(\.self)
    }

    private static func acknowledgement(_ point: Point, _ area: AreaWords) -> ClockView? {
        let span = Span(point, area)
        switch point.clocks.acknowledgement {
        case .none: return nil
        case .met(let day, let due):
            return ClockView(
                state: .answered,
                name: "Acknowledgement",
                tag: span.met(on: day, due: due),
                headline: "Came on \(PlainDates.long(day, asOf: area.today))",
                words: span.words(until: day, due: due),
                beads: span.beads(until: day, due: due ?? day)
            )
        case .running(let due):
            guard point.isOwedAnAnswer else { return nil }
            return running("Acknowledgement", due, span, area, explanation: nil)
        }
    }

    private static func answer(_ point: Point, _ area: AreaWords, _ explanation: String) -> ClockView? {
        let span = Span(point, area)
        let clock = point.clocks.answer
        if let actual = clock.actual {
            return ClockView(
                state: .answered,
                name: "Answer",
                tag: span.met(on: actual, due: clock.due),
                headline: "Came on \(PlainDates.long(actual, asOf: area.today))",
                words: span.words(until: actual, due: clock.due),
                beads: span.beads(until: actual, due: clock.due ?? actual),
                explanation: explanation
            )
        }
        guard point.isOwedAnAnswer else { return nil }
        if let stop = clock.stopped {
            return ClockView(
                state: .waiting,
                name: "Answer",
                tag: StatusTag(.waitingForYou, words: "Waiting for families"),
                headline: "Stands still since \(PlainDates.long(stop.on, asOf: area.today))",
                words: "\(PlainDates.workingDays(stop.left)) left when it goes on.",
                beads: span.stopped(stop),
                explanation: explanation
            )
        }
        return clock.due.map { running("Answer", $0, span, area, explanation: explanation) }
    }

    private static func running(
        _ name: Phrase,
        _ due: Day,
        _ span: Span,
        _ area: AreaWords,
        explanation: String?
    ) -> ClockView {
        let (today, calendar) = (area.today, span.calendar)
        let beads = span.beads(until: today, due: due)
        if due < today {
            let late = calendar.workingDays(after: due, through: today)
            return ClockView(
                state: .late,
                name: name,
                tag: StatusTag(.late, words: PlainDates.late(late)),
                headline: "Was due by \(PlainDates.long(due, asOf: today))",
                words: "\(PlainDates.workingDays(beads.gone)) since \(span.event); \(beads.allowed) were promised.",
                beads: beads,
                explanation: explanation
            )
        }
        let isSoon = calendar.workingDays(after: today, through: due) < 2
        return ClockView(
            state: isSoon ? .soon : .running,
            name: name,
            tag: isSoon ? StatusTag(.dueSoon) : StatusTag(.withCouncil, words: "With the service"),
            headline: "Due by \(PlainDates.long(due, asOf: today))",
            words: "Working day \(beads.gone) of \(beads.allowed).",
            beads: beads,
            explanation: explanation
        )
    }
}

/// The working days of one point's clocks, from the day they began.
private struct Span {
    let start: Day
    /// What the count began with, as it follows "since".
    let event: Phrase
    let calendar: HolidayCalendar

    init(_ point: Point, _ area: AreaWords) {
        start = point.clocks.startedOn
        event = start == point.askedOn ? "it was asked" : "families said that the answer fell short"
        calendar = area.calendar(of: point)
    }

    func beads(until day: Day, due: Day) -> Beads {
        Beads(
            allowed: calendar.workingDays(after: start, through: due),
            gone: calendar.workingDays(after: start, through: day)
        )
    }

    func stopped(_ stop: Clocks.AnswerClock.Stop) -> Beads {
        let gone = calendar.workingDays(after: start, through: stop.on)
        return Beads(allowed: gone + stop.left, gone: gone, paused: 1)
    }

    func met(on day: Day, due: Day?) -> StatusTag {
        guard let due, day > due else { return StatusTag(.answered, words: "In time") }
        return StatusTag(.late, words: PlainDates.late(calendar.workingDays(after: due, through: day)))
    }

    func words(until day: Day, due: Day?) -> Phrase {
        let days: Phrase = "After \(PlainDates.workingDays(calendar.workingDays(after: start, through: day)))."
        return due.map { "\(days) It was due by \(PlainDates.full($0))." } ?? days
    }
}
