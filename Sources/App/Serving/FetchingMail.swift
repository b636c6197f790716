import Logging
import Mail
import MailIMAP
import ServiceLifecycle

/// Fetches mail from a mailbox elsewhere as it comes, where `HEARD_IMAP_URL` says so.
struct FetchingMail: Service {
    private let install: Install
    private let fetch: MailFetch
    private let logger: Logger

    /// Seconds: to wait for news before a look is taken anyway; and the shortest and longest pause after trouble.
    private static let (patience, shortest, longest) = (300, 5, 900)
    /// So many seconds between looks where the mailbox does not tell of new mail by itself.
    private static let usualPause = 60

    /// Nil where no mailbox is set.
    ///
    /// - Throws: `IMAPAddress.Fault` where it is none that can be used.
    init?(_ install: Install, logger: Logger) throws {
        guard let text = install.settings["HEARD_IMAP_URL"] else { return nil }
        self.install = install
        self.logger = logger
        fetch = MailFetch(install, from: try IMAPAddress(text), logger: logger)
    }

    func run() async throws {
        logger.info("Mail is fetched from \(fetch.address.shown).")
        await cancelWhenGracefulShutdown {
            var (pause, failures) = (Self.shortest, 0)
            while !Task.isCancelled {
                do {
                    try await stay { (pause, failures) = (Self.shortest, 0) }
                } catch {
                    failures += 1
                    pause = min(Self.longest, max(pause * 2, error.isLasting ? 60 : 0))
                    // A line that breaks now and then is no news; one that cannot be made is.
                    if error.isLasting || failures > 2 { await note(trouble: fetch.sentence(of: error)) }
                    for _ in 0..<pause where !Task.isCancelled { try? await Task.sleep(for: .seconds(1)) }
                }
            }
            await fetch.line.close()
        }
    }

    /// Opens the mailbox and takes what comes, until the line breaks or the task is cancelled.
    private func stay(isWell: () -> Void) async throws {
        try await fetch.line.open()
        let folder = try await fetch.line.select(fetch.address.folder)
        await note(trouble: nil)
        while !Task.isCancelled {
            let count = try await fetch.look(into: folder)
            if count.taken > 0 { logger.info("\(count.taken) mails were fetched.") }
            isWell()
            try await fetch.line.wait(seconds: folder.tellsNews ? Self.patience : Self.usualPause, in: folder)
        }
    }

    private func note(trouble: String?) async {
        do {
            let isNews = try await install.store.write { [box = fetch.address.shown] in
                try FetchedBox.note(trouble: trouble, of: box, in: $0)
            }
            if isNews { logger.warning("\(trouble ?? "Mail is fetched again.")") }
        } catch {
            logger.error("What is wrong with the mailbox cannot be kept: \(Sentence.of(error))")
        }
    }
}

extension Error {
    /// Whether another try right away would come to the same.
    fileprivate var isLasting: Bool {
        switch self as? MailboxError {
        case .closed, .noFolder: true
        case .lost, .nonsense, .refused, nil: false
        }
    }
}

extension MailFetch {
    /// What is wrong, for whoever runs the install.
    func sentence(of error: any Error) -> String {
        "No mail is fetched from \(address.shown): \(Sentence.of(error))"
    }
}
