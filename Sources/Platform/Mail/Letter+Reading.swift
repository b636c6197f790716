import Kernel

extension Letter {
    init(_ source: MailSource, tools: MailTools, now: Instant) {
        let body = LetterBody(source, tools: tools)
        messageID = MessageID.list(in: source.value("message-id") ?? "").first
        inReplyTo = MessageID.list(in: source.values("in-reply-to").joined(separator: " "))
        references = MessageID.list(in: source.values("references").joined(separator: " "))
        from = source.mailboxes["from"]?.first
        sender = source.mailboxes["sender"]?.first
        replyTo = source.mailboxes["reply-to"] ?? []
        to = source.mailboxes["to"] ?? []
        cc = source.mailboxes["cc"] ?? []
        subject = Subject(source.value("subject") ?? "")
        dating = Dating(source, instant: tools.instant, now: now)
        text = body.text
        attachments = body.attachments
        hasMoreParts = source.hasMoreParts
        troubles = body.troubles
        automatic = Automatic(source, subject: subject, body: body)
        writing = Writing(text)
        authenticationResults = source.values("authentication-results")
        contentDigest = ""
        contentDigest = digest(date: source.value("date") ?? "")
    }
}

extension Dating {
    init(_ source: MailSource, instant: (String) -> Instant?, now: Instant) {
        let written: Written =
            switch source.value("date") {
            case .none: .missing
            case .some(let value): instant(value).map(Written.read) ?? .unreadable
            }
        let received = source.values("received").map { line in
            // The moment stands after the last semicolon (RFC 5321, 4.4).
            line.utf8.lastIndex(of: UInt8(ascii: ";")).flatMap { instant(String(line[line.utf8.index(after: $0)...])) }
        }
        self = .choose(date: written, received: received, now: now)
    }
}
