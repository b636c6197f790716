import Logging
import Mail
import MailSMTP
import ServiceLifecycle
import Wording

/// Sends the letters of the outbox as they come; where there is no way out, they wait, and it is said.
struct LetterSending: Service {
    let install: Install
    let logger: Logger

    /// Seconds from one look to the next; while a mail server cannot be used, longer and longer.
    private static let (usualPause, longestPause) = (1, 5 * 60)
    private static let sweepSeconds = 10 * 60

    func run() async throws {
        let way = Result { () throws(MailWay.Closed) in try MailWay(install.settings) }
        let posting = try (try? way.get())?.posting(of: install)
        if case .failure(let closed) = way { await note(trouble: closed.sentence) } else { await note(trouble: nil) }
        await cancelWhenGracefulShutdown {
            var (pause, sinceSweep) = (Self.usualPause, Self.sweepSeconds)
            while !Task.isCancelled {
                if sinceSweep >= Self.sweepSeconds {
                    await sweep()
                    sinceSweep = 0
                }
                pause = await work(posting, pause)
                try? await Task.sleep(for: .seconds(pause))
                sinceSweep += pause
            }
        }
    }

    /// - Returns: seconds to wait before the next look.
    private func work(_ posting: Posting?, _ pause: Int) async -> Int {
        guard let posting else { return Self.longestPause }
        do {
            switch try await posting.work() {
            case .done(let count):
                if count > 0 {
                    logger.info("\(count) letters have gone out.")
                    await note(trouble: nil)
                }
                return Self.usualPause
            case .noRoute(_, let why):
                await note(trouble: "The mail server cannot be used: \(why)")
                return min(Self.longestPause, max(5, pause * 2))
            }
        } catch {
            logger.error("Letters cannot be sent: \(Sentence.of(error))")
            return 60
        }
    }

    private func sweep() async {
        do {
            try await install.store.write { try OutboxLetter.sweep(in: $0) }
        } catch {
            logger.error("Old letters cannot be forgotten: \(Sentence.of(error))")
        }
    }

    private func note(trouble: String?) async {
        do {
            let isNews = try await install.store.write { try PostTrouble.note(trouble, in: $0) }
            if isNews, let trouble { logger.warning("\(trouble)") }
        } catch {
            logger.error("The trouble with the mail server cannot be kept: \(Sentence.of(error))")
        }
    }
}

extension MailWay {
    /// The work of sending what the install has to send.
    func posting(of install: Install) throws -> Posting {
        let sender = String(address.from.address.split(separator: "@").last ?? "")
        let dkim = DKIM(domain: sender.lowercased(), keys: try install.mailKeys())
        return Posting(
            of: install.store,
            by: SMTPLine(to: server, as: address.domain).post,
            from: address,
            world: install.world,
            languages: (try? install.languages()) ?? Languages(),
            file: install.originals.read,
            sign: dkim.signed
        )
    }
}
