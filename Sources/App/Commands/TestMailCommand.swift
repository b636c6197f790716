import ArgumentParser
import Mail
import People

/// `heard doctor test-mail`: a mail the whole way, out and back in.
struct TestMailCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test-mail",
        abstract: "Sends a mail, waits for the answer, and says how far it came.",
        discussion: """
            With an address, whoever reads it there answers it. Without one, the mail goes to Heard itself, out by the \
            mail server and back in. Example: heard doctor test-mail sam@forum.example
            """
    )

    @Argument(help: ArgumentHelp("Who gets it; Heard itself where nobody is named.", valueName: "ADDRESS"))
    var to: String?
    @Option(help: ArgumentHelp("For how long the answer is waited for.", valueName: "SECONDS"))
    var wait = 300
    @OptionGroup var data: DataOption

    func run() async throws {
        let install = try await Install.open(data.settings)
        let isWell = try await walk(install)
        try await install.close()
        if !isWell { throw Status.no }
    }

    private func walk(_ install: Install) async throws -> Bool {
        let sent = try await install.sendTestMail(to: try to.map { try EmailAddress(typed: $0) })
        switch try await sent.delivery() {
        case .delivered: Terminal.say("Out: the mail server has taken it.")
        case .bounced(_, let why), .deferred(_, _, let why):
            return stop("Out: the mail server has not taken it: \(why)")
        case .queued, .lapsed: return stop("Out: it waits. heard doctor says why.")
        }
        guard sent.mayComeBack else {
            Terminal.say("Back: no answer can come to Heard, which has no address of its own. heard doctor says how.")
            return true
        }
        guard wait > 0 else { return true }
        if let to { Terminal.say("Back: please answer it in the mailbox of \(to). Heard waits for \(wait) seconds.") }
        return try await back(sent)
    }

    private func back(_ sent: SentTrial) async throws -> Bool {
        switch try await sent.comesBack(within: wait) {
        case .came(let seconds):
            Terminal.say("Back: it came in after \(seconds) seconds. Mail goes out and comes in.")
            return true
        case .bounced(let why): return stop("Back: it could not be delivered: \(why)")
        case .nothing: break
        }
        let wrong = try await WaysIn(sent.install).findings().filter { !$0.isWell }.map(\.words)
        let why = wrong.isEmpty ? "See what the mail server's log says, and whether its MX line leads here." : ""
        return stop((["Back: nothing came within \(wait) seconds. \(why)"] + wrong).joined(separator: "\n"))
    }

    private func stop(_ words: String) -> Bool {
        Terminal.complain("heard: \(words)")
        return false
    }
}
