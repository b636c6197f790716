import Kernel

/// Writes a mail of the story as the bytes its server delivers: RFC 5322, in the shape its program gives it.
struct StoryPost {
    let bytes: [UInt8]

    /// - Parameters:
    ///   - mails: those that came before it, which it may answer and quote.
    ///   - delivery: 0 for the first; a further one came by another way, with other lines at its head.
    init(
        _ mail: StoryMail,
        among mails: [String: StoryMail],
        arrival: Instant,
        delivery: Int
    ) throws {
        let sent = try mail.at.instant()
        var answered: StoryMail?
        if let name = mail.answering {
            guard let found = mails[name] else { throw StoryError.noSuchMail(name) }
            answered = found
        }
        let body = try StoryBody(mail, answering: answered, sent: sent)
        var lines = StoryPost.trace(mail, arrival: arrival, delivery: delivery)
        lines += StoryPost.people(mail)
        lines += [
            "Subject: \(MailWriting.header(mail.subject))", "Date: \(MailWriting.date(sent))",
            "Message-ID: <\(mail.messageID)>",
        ]
        if let answered {
            lines.append("In-Reply-To: <\(answered.messageID)>")
            lines.append(
                "References: \(StoryPost.chain(to: answered, mails).map { "<\($0)>" }.joined(separator: "\r\n "))"
            )
        }
        lines += StoryPost.marks(mail)
        lines += ["MIME-Version: 1.0"] + body.headers
        let head = lines.joined(separator: "\r\n") + "\r\n\r\n"
        bytes = Array(head.utf8) + body.bytes
    }

    /// What servers on the way write at the head.
    private static func trace(_ mail: StoryMail, arrival: Instant, delivery: Int) -> [String] {
        var lines: [String] = []
        if case .bounce = mail.shape { lines.append("Return-Path: <>") }
        let server = delivery == 0 ? "mx1" : "mx2"
        let written = MailWriting.date(arrival)
        return lines + [
            "Received: from relay.example (relay.example [192.0.2.\(10 + delivery)])",
            " by \(server).heathmail.example with ESMTPS id H\(mail.name.utf8.count)\(delivery); \(written)",
        ]
    }

    private static func people(_ mail: StoryMail) -> [String] {
        func mailboxes(_ people: [StoryPerson]) -> String {
            people.map(MailWriting.mailbox).joined(separator: ",\r\n ")
        }
        let lines = ["From: \(MailWriting.mailbox(mail.from))", "To: \(mailboxes(mail.to))"]
        return mail.cc.isEmpty ? lines : lines + ["Cc: \(mailboxes(mail.cc))"]
    }

    /// The lines by which programs know that no person wrote.
    private static func marks(_ mail: StoryMail) -> [String] {
        switch mail.shape {
        case .outOfOffice: ["Auto-Submitted: auto-replied", "X-Auto-Response-Suppress: All"]
        case .bounce: ["Auto-Submitted: auto-generated"]
        case .list:
            [
                "List-Id: News for families <news.\(mail.from.domain)>",
                "List-Unsubscribe: <mailto:leave@\(mail.from.domain)>", "Precedence: list",
            ]
        case .plain, .alternative, .quoting, .quotingAlternative, .attached, .invitation, .turkish: []
        }
    }

    /// The Message-IDs from the first mail of the thread to the one that is answered.
    private static func chain(to mail: StoryMail, _ mails: [String: StoryMail]) -> [String] {
        var chain = [mail.messageID]
        var last = mail
        while let name = last.answering, let earlier = mails[name] {
            chain.insert(earlier.messageID, at: 0)
            last = earlier
        }
        return chain
    }
}

extension StoryMail {
    fileprivate var messageID: String { "\(name).2019@\(from.domain)" }
}

extension StoryPerson {
    fileprivate var domain: Substring { address.drop { $0 != "@" }.dropFirst() }
}
