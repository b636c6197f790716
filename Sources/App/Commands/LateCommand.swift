import ArgumentParser
import Kernel
import People
import Points
import Record

/// `heard late`: what is late, for people and for scripts.
struct LateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "late",
        abstract: "The points whose reply is late, the longest overdue first.",
        discussion: "Example: heard late --area marlow-heath --on 2019-11-21"
    )

    @Option(help: ArgumentHelp("The day to look at (default today).", valueName: "DAY")) var on: Day?
    @Flag(help: "Look at the clock of acknowledgement, not of the answer.") var acknowledgements = false
    @Flag(help: "As JSON.") var json = false
    @OptionGroup var area: AreaOption
    @OptionGroup var data: DataOption

    func run() async throws {
        let install = try await Install.open(data.settings, mayBeDemo: true)
        let local = try await install.area(area.area)
        let day = on ?? install.world.today
        let clock: ClockKind = acknowledgements ? .acknowledgement : .answer
        let (late, names) = try await install.store.read { reader in
            let late = try LatePoint.standing(in: local.id, on: day, by: clock, reader)
            return (late, try Directory(of: local.id, in: reader))
        }
        if json {
            Terminal.say(try JSON.array(late.map { $0.json(names) }).canonicalText())
        } else {
            for line in late { Terminal.say(line.sentence(names)) }
            Terminal.say(late.isEmpty ? "Nothing is late on \(day)." : "\(late.count) late on \(day).")
        }
        try await install.close()
    }
}

extension LatePoint {
    fileprivate func json(_ names: Directory) -> JSON {
        [
            "ref": .string(point.reference.description), "owed_by": .string(names.name(of: point.owedBy) ?? ""),
            "asked_on": .string(point.askedOn.description), "due_on": .string(dueOn.description),
            "late_working_days": .integer(Int64(workingDays)), "reply": point.reply == .awaited ? "none" : reply,
            "words": point.words.map { .string($0) } ?? .null,
        ]
    }

    private var reply: JSON {
        if case .unmatched = point.reply { "unmatched" } else { "none" }
    }

    fileprivate func sentence(_ names: Directory) -> String {
        let days = workingDays == 1 ? "1 working day" : "\(workingDays) working days"
        let owing = names.name(of: point.owedBy) ?? "the service"
        return "\(point.reference)  \(days) late (due \(dueOn))  \(owing)  \(point.words ?? "[erased]")"
    }
}
