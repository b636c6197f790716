import Mail
import MailIMAP
import MailLMTP

/// What `heard doctor` finds out about mail that comes in: each way is tried as far as it goes without a mail.
struct WaysIn: Sendable {
    private let install: Install
    private var settings: Settings { install.settings }

    init(_ install: Install) { self.install = install }

    func findings() async throws -> [MailCheckup.Finding] {
        var findings = [own]
        if let text = settings["HEARD_LMTP_LISTEN"] { findings.append(await listener(text)) }
        if let text = settings["HEARD_IMAP_URL"] {
            findings.append(await mailbox(text))
            if let left = try await left(text) { findings.append(left) }
        }
        return findings
    }

    /// Which addresses are Heard's own.
    private var own: MailCheckup.Finding {
        let example = (try? MailWay.address(settings))?.own("r+…")
        guard let example else {
            return MailCheckup.Finding(
                isWell: false,
                words: """
                    Letters have no address of their own for answers, so answers and what cannot be delivered go to \
                    whom letters come from. Set HEARD_MAIL_DOMAIN, such as heard.forum.example; or, with one mailbox \
                    that takes name+anything@ too, HEARD_MAIL_PLUS=yes.
                    """
            )
        }
        let hasWay = settings["HEARD_LMTP_LISTEN"] != nil || settings["HEARD_IMAP_URL"] != nil
        let way = hasWay ? "" : " It comes in where a mail server pipes it to: heard mail in."
        return MailCheckup.Finding(isWell: true, words: "Answers go to \(example).\(way)")
    }

    private func listener(_ text: String) async -> MailCheckup.Finding {
        guard let place = LMTPPlace(text) else {
            return MailCheckup.Finding(isWell: false, words: Sentence.of(InstallError.notAPlaceForMail(text)))
        }
        let wrong = await place.knock()
        return MailCheckup.Finding(
            isWell: wrong == nil,
            words: wrong.map { "No mail can be handed in at \(place). \($0)" } ?? "Mail can be handed in at \(place)."
        )
    }

    private func mailbox(_ text: String) async -> MailCheckup.Finding {
        do {
            let address = try IMAPAddress(text)
            let line = IMAPLine(to: address, largest: 1 << 20)
            let opened = await Result.of { () async throws(MailboxError) in
                try await line.open()
                return try await line.select(address.folder)
            }
            await line.close()
            let tells = try opened.get().tellsNews ? "as it comes" : "every minute"
            return MailCheckup.Finding(isWell: true, words: "Mail is fetched from \(address.shown), \(tells).")
        } catch {
            return MailCheckup.Finding(isWell: false, words: "No mail can be fetched. \(Sentence.of(error))")
        }
    }

    /// Mails that lie in the mailbox and could not be taken.
    private func left(_ text: String) async throws -> MailCheckup.Finding? {
        guard let box = try? IMAPAddress(text).shown else { return nil }
        let left = try await install.store.read { try LeftMail.all(of: box, in: $0) }
        guard let first = left.first else { return nil }
        return MailCheckup.Finding(
            isWell: false,
            words: "\(left.count) mails lie unread in the mailbox, since they could not be taken: \(first.why)"
        )
    }
}

extension Result where Failure == MailboxError {
    fileprivate static func of(_ work: () async throws(MailboxError) -> Success) async -> Self {
        do { return .success(try await work()) } catch { return .failure(error) }
    }
}
