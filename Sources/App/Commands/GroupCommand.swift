import ArgumentParser
import Kernel
import People

/// `heard group`: the groups of an area.
struct GroupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "group",
        abstract: "The groups of an area.",
        subcommands: [Add.self]
    )

    /// `heard group add`.
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Adds a group, or further addresses of one.",
            discussion: """
                Example: heard group add --area marlow-heath --name "SEND service" --side services \
                --address send@council.example --domain council.example
                """
        )

        @Option(help: "Its name.") var name: String
        @Option(help: ArgumentHelp("families, services or young-people.", valueName: "SIDE")) var side: Side
        @Option(help: ArgumentHelp("A mailbox of the group; may be said again.", valueName: "ADDRESS"))
        var address: [String] = []
        @Option(help: ArgumentHelp("A domain all of whose mailboxes are the group's.", valueName: "DOMAIN"))
        var domain: [String] = []
        @OptionGroup var area: AreaOption
        @OptionGroup var data: DataOption

        func run() async throws {
            let addresses =
                try address.map { try GroupAddress.mailbox(typed: $0) }
                + domain.map { try GroupAddress.domain(typed: $0) }
            let install = try await Install.open(data.settings)
            let local = try await install.area(area.area)
            let (name, side) = (name, side)
            let group = try await install.store.write {
                try Group.add(named: name, on: side, at: addresses, to: local, in: $0)
            }
            try await install.sign(local)
            Terminal.say("\(group.name) is a group of \(local.name), on the side of \(side.rawValue).")
            try await install.close()
        }
    }
}
