import ArgumentParser
import Foundation
import Points
import WorkingDays

/// `heard settings`: every variable with its meaning, default and present value.
struct SettingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings",
        abstract: "The settings, with meaning, default and present value.",
        discussion: "Example: HEARD_LISTEN=127.0.0.1:9000 heard settings"
    )

    @OptionGroup var data: DataOption

    func run() {
        let settings = data.settings
        for variable in Settings.variables {
            Terminal.say("\(variable.name)\n  \(variable.meaning)\n  Default: \(variable.usual)")
            if let value = settings.shown(variable) { Terminal.say("  Now: \(value)") }
        }
        Terminal.say("\n\(PictureMaking.sentence)")
        for sentence in PaperMaking.sentences(of: settings) { Terminal.say(sentence) }
    }
}

/// `heard migrate`: brings the schema up to this program, as opening the data does.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Brings the database up to this program.",
        discussion: "Example: heard migrate"
    )

    @OptionGroup var data: DataOption

    func run() async throws {
        let install = try await Install.open(data.settings)
        Terminal.say("The database is up to this program.")
        try await install.close()
    }
}

/// `heard calendar`: the bank holidays clocks are counted by.
struct CalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: "The bank holidays that clocks are counted by.",
        subcommands: [Update.self]
    )

    /// `heard calendar update`.
    struct Update: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Takes over newly announced bank holidays, and counts running clocks again.",
            discussion: """
                Get the official list from https://www.gov.uk/bank-holidays.json first.
                Example: heard calendar update bank-holidays.json
                """
        )

        @Argument(help: ArgumentHelp("The official list.", valueName: "FILE")) var file: String
        @OptionGroup var area: AreaOption
        @OptionGroup var data: DataOption

        func run() async throws {
            let feed = try OfficialFeed([UInt8](Data(contentsOf: URL(fileURLWithPath: file))))
            let install = try await Install.open(data.settings)
            let local = try await install.area(area.area)
            let version = install.world.today.description
            let (holidays, points) = try await install.store.write {
                try Recount.update(local, by: feed, version: version, in: $0)
            }
            try await install.sign(local)
            Terminal.say("\(holidays) new holidays; the days of \(points) points moved.")
            try await install.close()
        }
    }
}
