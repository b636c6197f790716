import Kernel
import People
import Web

/// What happens next and by when, for each thing a service can do with a point: asked of the rules themselves.
struct NextSteps: Sendable {
    let acknowledging: String
    let answering: String
    let extending: String
    let clarifying: String
    let passingOn: String

    init(_ point: Point, _ desk: DeskVisit) {
        let area = desk.words
        func written(_ day: Day) -> String { PlainDates.long(day, asOf: area.today) }
        let due = point.clocks.answer.due.map { "An answer is due by \(written($0))." }
        acknowledging = "Tells families that you have it. \(NextSteps.dueOnceAcknowledged(point, desk) ?? due ?? "")"
        let anew = Clocks.start(
            area.promises.holding(for: point.owedBy, on: point.askedOn),
            on: area.today,
            area.calendars
        ).answer.due
        let next = anew.map { "If they say “partly” or “no” today, a new answer is due by \(written($0))." }
        answering = "Families are asked whether this answers them. \(next ?? "")"
        extending = "\(due ?? "No day is set for an answer.") Families see the new day and why."
        clarifying = NextSteps.stops(point, desk) ?? "The clock goes on. \(due ?? "")"
        passingOn = "The clock goes on as it is. \(due ?? "")"
    }

    private static func dueOnceAcknowledged(_ point: Point, _ desk: DeskVisit) -> String? {
        let area = desk.words
        let event = try? point.acknowledge(by: desk.party, on: area.today, area.promises, area.calendars)
        var after = point
        event?.change(&after)
        guard let due = after.clocks.answer.due else { return nil }
        return "Your answer is then due by \(PlainDates.long(due, asOf: area.today))."
    }

    private static func stops(_ point: Point, _ desk: DeskVisit) -> String? {
        let area = desk.words
        let event = try? point.askClarification("?", by: desk.party, on: area.today, area.promises, area.calendars)
        guard let left = event?.left else { return nil }
        return "The clock stops until families say. \(PlainDates.workingDays(left)) are left then."
    }
}
