import ArgumentParser
import Kernel
import People
import Points

/// `heard show`: one point with its words, clocks and timeline, for a lead.
struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "One point with its words, clocks and timeline.",
        discussion: "Example: heard show P-2019-0042"
    )

    @Argument(help: ArgumentHelp("The point's reference.", valueName: "REF")) var reference: String
    @OptionGroup var area: AreaOption
    @OptionGroup var data: DataOption

    func run() async throws {
        let install = try await Install.open(data.settings, mayBeDemo: true)
        let local = try await install.area(area.area)
        guard let reference = Reference(reference), reference.kind == .point else {
            throw PointError.noSuchPoint(self.reference)
        }
        let today = install.world.today
        let lines = try await install.store.read { reader in
            try PointSheet(reference, in: local, asOf: today, reader).lines
        }
        Terminal.say(lines.joined(separator: "\n"))
        try await install.close()
    }
}
