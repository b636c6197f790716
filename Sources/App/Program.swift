import ArgumentParser
import Glibc

/// The program: reads its words, runs the command, and ends with 0 (done), 1 (no, or could not), 2 (wrong words).
@main
struct Program {
    static func main() async {
        do {
            var command = try Heard.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            exit(end(with: error))
        }
    }

    /// Says what went wrong, or shows the help that was asked for.
    private static func end(with error: any Error) -> Int32 {
        if let status = error as? Status { return status.rawValue }
        if let status = error as? ExitCode { return status.rawValue }
        let code = Heard.exitCode(for: error)
        if code.isSuccess {
            Terminal.write(Heard.fullMessage(for: error) + "\n")
            return 0
        }
        if code == .validationFailure {
            Terminal.complain(Heard.fullMessage(for: error))
            return Status.wrongWords.rawValue
        }
        Terminal.complain("heard: \(Sentence.of(error))")
        return Status.no.rawValue
    }
}

/// How the program ends where there is nothing more to say.
enum Status: Int32, Error {
    /// The answer is no, or something could not be kept.
    case no = 1
    case wrongWords = 2
}

/// `heard`: every command.
struct Heard: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "heard",
        abstract: "Every voice heard, answered and acted on, by equal partners.",
        discussion: "Example: heard demo",
        version: "0.1.0",
        subcommands: [
            ServeCommand.self, DemoCommand.self, InitCommand.self, AdminCommand.self, GroupCommand.self,
            PromiseCommand.self, DoctorCommand.self,
            ImportCommand.self, MailCommand.self, OriginalCommand.self, ShowCommand.self, DueCommand.self,
            LateCommand.self,
            ReceiptCommand.self, VerifyCommand.self, RecordCommand.self, CalendarCommand.self, MigrateCommand.self,
            ComplaintCommand.self, SettingsCommand.self, BenchCommand.self, ReadHTMLCommand.self,
        ]
    )
}
