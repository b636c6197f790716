import Logging
import MailLMTP
import ServiceLifecycle

/// Listens for the mail server of this machine, where `HEARD_LMTP_LISTEN` says so.
struct TakingMail: Service {
    let listener: LMTPListener
    let logger: Logger

    /// Nil where mail is not to be listened for.
    ///
    /// - Throws: `InstallError.notAPlaceForMail` for a place that other machines reach.
    init?(_ install: Install, logger: Logger) throws {
        guard let text = install.settings["HEARD_LMTP_LISTEN"] else { return nil }
        guard let place = LMTPPlace(text) else { throw InstallError.notAPlaceForMail(text) }
        listener = LMTPListener(
            at: place,
            calledItself: install.settings["HEARD_MAIL_DOMAIN"] ?? "localhost",
            door: install.door(logger: logger)
        )
        self.logger = logger
    }

    /// Told to stop, it still answers truly what has come whole: a mail server then has not to send it again.
    func run() async throws {
        do {
            try await listener.run {
                Terminal.say("Heard takes mail at \($0)")
            } until: {
                try? await gracefulShutdown()
            }
        } catch {
            // Whoever is told to stop has not failed.
            if !Task.isShuttingDownGracefully, !Task.isCancelled { throw error }
        }
    }
}
