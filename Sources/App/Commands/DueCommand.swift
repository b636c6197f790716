import ArgumentParser
import Kernel
import WorkingDays

/// `heard due`: by when a reply is due, with every day counted or skipped.
struct DueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract: "By when a reply is due, and how that day was worked out.",
        discussion: "Example: heard due --from 2019-11-21 --working-days 10"
    )

    @Option(help: ArgumentHelp("The day of receipt: day 0.", valueName: "DAY")) var from: Day
    @Option(help: "So many working days.") var workingDays: Int?
    @Option(help: "So many calendar months.") var months: Int?
    @Option(help: "So many calendar days.") var days: Int?
    @Option(help: "Whose working days: england-and-wales, uk-any or children-act.")
    var calendar = CalendarName.englandAndWales
    @Flag(help: "As JSON.") var json = false

    func validate() throws {
        let counts = [workingDays, months, days].compactMap(\.self)
        guard counts.count == 1, let count = counts.first else {
            throw ValidationError("Say one of --working-days, --months and --days.")
        }
        guard (0...Term.longest).contains(count) else {
            throw ValidationError("Count from 0 to \(Term.longest).")
        }
    }

    func run() {
        let term: Term =
            if let workingDays { .workingDays(workingDays) } else if let months { .months(months) } else {
                .days(days ?? 0)
            }
        let due = HolidayCalendar.bundled(calendar).due(from: from, term)
        Terminal.say(json ? due.json : due.explanation.map(\.english).joined(separator: "\n"))
    }
}
