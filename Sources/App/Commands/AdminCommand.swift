import ArgumentParser
import Kernel
import People
import Storage

/// `heard admin`: what only who has the machine itself may do.
struct AdminCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "admin",
        abstract: "A way in, for an install whose only lead is lost.",
        subcommands: [Invite.self]
    )

    /// `heard admin invite`.
    struct Invite: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints a link by which somebody comes in as a lead, or as the host.",
            discussion: "Example: heard admin invite sam@forum.example --group \"Marlow Heath Parent Carer Forum\""
        )

        @Argument(help: ArgumentHelp("What they sign in with from then on.", valueName: "EMAIL")) var email: String
        @Option(help: ArgumentHelp("The group they lead; not needed for the only forum.", valueName: "NAME"))
        var group: String?
        @Flag(name: .customLong("host"), help: "They look after the install, and lead no group.") var isHost = false
        @OptionGroup var area: AreaOption
        @OptionGroup var data: DataOption

        func validate() throws {
            guard !isHost || group == nil else { throw ValidationError("Say --host or --group, not both.") }
        }

        func run() async throws {
            let email = try EmailAddress(typed: email)
            let install = try await Install.open(data.settings)
            let led = isHost ? nil : try await group(of: install)
            let path = try await install.makeStartLink(for: led.map { .lead(email, of: $0.id) } ?? .host(email))
            Terminal.say("Give this link to \(email.typed). It works once, for 30 minutes, while heard serve runs:")
            Terminal.say("  \(install.address)\(path)")
            try await install.close()
        }

        /// The group that is named, or the only one on families' side.
        private func group(of install: Install) async throws -> Group {
            let local = try await install.area(area.area)
            let name = group
            return try await install.store.read { reader in
                if let name {
                    guard let named = try Group.named(name, in: local.id, reader) else {
                        throw PeopleError.noSuchGroup(name)
                    }
                    return named
                }
                let forums = try Group.all(in: local.id, reader).filter { $0.side == .families }
                guard let only = forums.first, forums.count == 1 else {
                    throw InstallError.whichGroup(forums.map(\.name))
                }
                return only
            }
        }
    }
}
