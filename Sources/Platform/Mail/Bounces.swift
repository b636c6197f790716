/// The marks of a report that a mail could not be delivered, or that it was.
enum Bounces {
    private static let reportTypes: Set<String> = [
        "multipart/report", "message/delivery-status", "message/disposition-notification", "message/feedback-report",
        "message/global-delivery-status", "message/global-disposition-notification",
    ]

    private static let reportHeaders: Set<String> = [
        "x-failed-recipients", "x-ms-exchange-message-is-ndr", "x-feedback-id-report", "x-bounce-report",
    ]

    /// A report by its form: RFC 3462 and the headers of programs older than it.
    static func isReport(_ source: MailSource, types: [String]) -> Bool {
        types.contains { reportTypes.contains($0) } || source.headers.contains { reportHeaders.contains($0.name) }
    }

    /// Whether it says of itself that it is a report, beyond coming from nobody.
    static func isMarked(_ source: MailSource, _ subject: String) -> Bool {
        isReport(source, types: source.parts.map(\.label.type)) || isSentByMailSystem(source) || isSubject(subject)
    }

    private static let systemMailboxes: Set<String> = [
        "mailer-daemon", "mailerdaemon", "mailer_daemon", "mail-daemon", "maildaemon", "mdaemon", "postmaster",
        "mail-delivery-subsystem", "double-bounce", "bounce-notification", "mailsystem", "mail-system",
    ]

    private static let systemNames = [
        "mail delivery", "mailer-daemon", "mailer daemon", "mail administrator", "mail system", "postmaster",
        "delivery subsystem", "delivery system", "internet mail delivery", "mail deliver system",
    ]

    /// The sender is the mail system itself.
    static func isSentByMailSystem(_ source: MailSource) -> Bool {
        ["from", "sender"].compactMap { source.mailboxes[$0]?.first }.contains { mailbox in
            let box = mailbox.address.prefix { $0 != "@" }
            let name = mailbox.name?.lowercased() ?? ""
            return systemMailboxes.contains(String(box)) || systemNames.contains { name.hasPrefix($0) }
        }
    }

    /// A subject only mail systems write; a person's answer to one begins "Re:" and is not meant.
    static func isSubject(_ subject: String) -> Bool {
        let words = subject.lowercased()
        return openings.contains { words.hasPrefix($0) } || whole.contains(words)
    }

    private static let whole: Set<String> = [
        "failure notice", "メールエラー通知", "delivery failure", "delivery report", "returned mail",
    ]

    private static let openings = [
        "returned mail:", "returned email:", "undeliverable:", "undeliverable mail", "undeliverable message",
        "undelivered mail",
        "undelivered message", "undelivered:", "delivery status notification", "delivery notification:",
        "delivery failure (", "delivery failure:",
        "delivery failed", "delivery has failed", "delivery error", "delivery delayed", "delivery unsuccessful",
        "mail delivery fail",
        "mail delivery problem", "mail delivery error", "mail delivery subsystem", "mail delivery system",
        "mail system error", "mail not delivered",
        "message not delivered", "message delivery fail", "message delivery has been delayed", "message undeliverable",
        "message could not be delivered", "message you sent blocked", "message status - undeliverable",
        "your message couldn't be delivered",
        "your message could not be delivered", "non delivery report", "non-delivery", "nondeliverable mail",
        "nondelivery", "failure notice:",
        "warning: could not send message", "warning: message", "email delivery failure", "email not delivered",
        "could not deliver", "couldn't deliver",
        "complaint about message from", "delivered:", "read:", "not read:", "unzustellbar", "nicht zustellbar",
        "zustellung fehlgeschlagen", "non remis", "échec de la remise",
        "échec de remise", "non recapitabile", "no se puede entregar", "no entregado", "correo devuelto",
        "mensagem não entregue", "não entregue",
        "niet te bestellen", "onbestelbaar", "kan inte levereras", "kan ikke leveres", "niedostarczona",
        "nie można dostarczyć", "niedostarczalne",
        "teslim edilemedi", "teslim edilemeyen", "iletilemedi", "не удается доставить", "недоставленное",
        "не доставлено", "تعذر تسليم",
        "无法送达", "无法投递", "無法傳遞", "配信不能", "배달되지 않음",
    ]
}
