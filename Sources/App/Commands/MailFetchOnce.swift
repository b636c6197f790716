import ArgumentParser
import Mail
import MailIMAP

/// `heard mail fetch`.
struct MailFetchOnce: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch",
        abstract: "Takes once what is new in the mailbox of HEARD_IMAP_URL.",
        discussion: """
            heard serve does so by itself, as mail comes. What is taken is marked read; what is not stays unread. \
            Example: heard mail fetch
            """
    )

    @OptionGroup var data: DataOption

    func run() async throws {
        let settings = data.settings
        guard let text = settings["HEARD_IMAP_URL"] else { throw InstallError.noMailbox }
        let address = try IMAPAddress(text)
        let install = try await Install.open(settings)
        let fetch = MailFetch(install, from: address)
        let count = try await fetch.once()
        let left = try await install.store.read { try LeftMail.all(of: address.shown, in: $0) }
        try await install.close()
        Terminal.say("Taken: \(count.taken).")
        for mail in left { Terminal.complain("Left in the mailbox, number \(mail.number): \(mail.why)") }
        if !left.isEmpty { throw Status.no }
    }
}
