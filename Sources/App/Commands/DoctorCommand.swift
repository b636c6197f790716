import ArgumentParser
import Mail
import People

/// `heard doctor`: what is well and what is to be mended, without changing or sending anything.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Whether mail goes out and comes in, and what the domain's name server is to say.",
        discussion: "Sends nothing. Example: heard doctor",
        subcommands: [Check.self, TestMailCommand.self, MailKeys.self],
        defaultSubcommand: Check.self
    )

    /// `heard doctor` itself.
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "check", abstract: "Looks, and sends nothing.")

        @OptionGroup var data: DataOption

        func run() async throws {
            let install = try await Install.open(data.settings)
            let checkup = try await MailCheckup(install)
            try await install.close()
            for finding in checkup.findings { Terminal.say("\(finding.isWell ? "ok  " : "mend")  \(finding.words)") }
            if !checkup.names.isEmpty {
                Terminal.say("\nFor the name server of your domain. Where your mail provider gives lines, take those.")
                for line in checkup.names { Terminal.say(line) }
            }
            if !checkup.isWell { throw Status.no }
        }
    }

    /// `heard doctor mail-keys`.
    struct MailKeys: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "mail-keys",
            abstract: "Makes the keys that letters are signed by, where there are none.",
            discussion: "Start the server again afterwards. Example: heard doctor mail-keys"
        )

        @OptionGroup var data: DataOption

        func run() async throws {
            let install = try await Install.open(data.settings)
            let isNew = try install.makeMailKeys()
            try await install.close()
            Terminal.say(isNew ? "The keys are made. heard doctor says what to paste." : "The keys are there already.")
        }
    }
}
