import Kernel
import People
import Web

/// What happens next and by when, for each thing a service can do with a point: asked of the rules themselves.
struct NextSteps: Sendable {
    let acknowledging: Phrase
    let answering: Phrase
    let extending: Phrase
    let clarifying: Phrase
    let passingOn: Phrase

    init(_ point: Point, _ desk: DeskVisit) {
        let area = desk.words
        func written(_ day: Day) -> Phrase { PlainDates.long(day, asOf: area.today) }
        let due: [Phrase] =
            point.clocks.answer.due.map { day in
                day < area.today ? ["An answer was due by \(written(day))."] : ["An answer is due by \(written(day))."]
            } ?? []
        let once = NextSteps.dueOnceAcknowledged(point, desk).map { [$0] } ?? due
        acknowledging = .sentences(["Tells families that you have it."] + once)
        let anew = Clocks.start(
            area.promises.holding(for: point.owedBy, on: point.askedOn),
            on: area.today,
            area.calendars
        ).answer.due
        let next: [Phrase] =
            anew.map { ["If they say “partly” or “no” today, a new answer is due by \(written($0))."] } ?? []
        answering = .sentences(["Families are asked whether this answers them."] + next)
        let today: [Phrase] = due.isEmpty ? ["No day is set for an answer."] : due
        extending = .sentences(today + ["Families see the new day and why."])
        clarifying = NextSteps.stops(point, desk) ?? .sentences(["The clock goes on."] + due)
        passingOn = .sentences(["The clock goes on as it is."] + due)
    }

    private static func dueOnceAcknowledged(_ point: Point, _ desk: DeskVisit) -> Phrase? {
        let area = desk.words
        let event = try? point.acknowledge(by: desk.party, on: area.today, area.promises, area.calendars)
        var after = point
        event?.change(&after)
        guard let due = after.clocks.answer.due else { return nil }
        let day = PlainDates.long(due, asOf: area.today)
        return due < area.today ? "Your answer was due by \(day)." : "Your answer is then due by \(day)."
    }

    private static func stops(_ point: Point, _ desk: DeskVisit) -> Phrase? {
        let area = desk.words
        let event = try? point.askClarification("?", by: desk.party, on: area.today, area.promises, area.calendars)
        guard let left = event?.left else { return nil }
        return "The clock stops until families say. \(PlainDates.workingDays(left)) are left then."
    }
}
