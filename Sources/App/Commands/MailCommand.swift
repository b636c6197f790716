import ArgumentParser
import Foundation
import Mail

/// `heard mail`: mail as it comes from a mail server.
struct MailCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail",
        abstract: "Mail as a mail server hands it over, or as it lies in a mailbox.",
        subcommands: [MailIn.self, MailFetchOnce.self]
    )
}

/// `heard mail in`.
struct MailIn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "in",
        abstract: "Takes one mail from standard input.",
        discussion: """
            Ends with 0 where the mail is durable, 75 where it is to be tried again, and with 65, 67 or 69 where it will \
            never be taken: what the pipe of a mail server understands. Example: heard mail in --recipient \
            ${recipient} --sender ${sender}
            """
    )

    @Option(help: ArgumentHelp("Whom it was delivered to; may be said again.", valueName: "ADDRESS"))
    var recipient: [String] = []
    @Option(help: ArgumentHelp("The envelope's sender; empty for a mail that nobody wrote.", valueName: "ADDRESS"))
    var sender: String?
    @OptionGroup var area: AreaOption
    @OptionGroup var data: DataOption

    func run() async throws {
        let reception: Reception
        do {
            reception = try await take()
        } catch {
            Terminal.complain("heard: \(Sentence.of(error))")
            reception = .notNow
        }
        guard reception.isTaken else {
            Terminal.complain(reception.answer)
            throw ExitCode(reception.exitStatus)
        }
    }

    private func take() async throws -> Reception {
        let install = try await Install.open(data.settings)
        let bytes = try mail()
        let delivery = ArrivingMail(
            sender: sender.map { $0.isEmpty || $0 == "<>" ? nil : $0 } ?? "unsaid",
            recipients: recipient.isEmpty ? [""] : recipient,
            bytes: bytes
        )
        let door = install.door(into: try await whichArea(install))
        let reception = Reception.together(await door.take(delivery))
        try await install.close()
        return reception
    }

    /// Where no address says which area is meant, it is the named one, or the only one.
    private func whichArea(_ install: Install) async throws -> String? {
        guard area.area != nil || recipient.isEmpty else { return nil }
        return try await install.area(area.area).slug
    }

    /// At most one byte more than the largest mail, so that what is too large is known to be.
    private func mail() throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count <= Install.largestMail,
            let piece = try FileHandle.standardInput.read(upToCount: 1 << 16), !piece.isEmpty
        {
            bytes += piece
        }
        return bytes
    }
}
