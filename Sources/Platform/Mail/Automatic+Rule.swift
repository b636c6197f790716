extension Automatic {
    /// Recognises mail that no person wrote; nil where a person may have.
    ///
    /// Headers first (RFC 3834 and what older programs set), then the sender, then the subjects that mail programs write.
    /// A report of failed delivery is that before it is an automatic reply.
    init?(_ source: MailSource, subject: Subject, body: LetterBody) {
        if Bounces.isReport(source, types: body.types) || Bounces.isSentByMailSystem(source)
            || Bounces.isSubject(subject.text)
        {
            self = .bounce
        } else if AutomaticReplies.isMarked(source) || AutomaticReplies.isSubject(subject.text) {
            self = .reply
        } else if let path = source.values("return-path").first, path.trimmingMailSpace() == "<>" {
            self = .bounce
        } else if body.calendarMethod != nil || source.value("content-class")?.contains("calendarmessage") == true {
            self = .calendar
        } else if ListMail.isMarked(source) {
            self = .list
        } else {
            return nil
        }
    }
}

/// The marks of mail sent to a list.
private enum ListMail {
    private static let headers: Set<String> = [
        "list-id", "list-post", "list-unsubscribe", "list-help", "mailing-list", "x-mailing-list", "x-mailman-version",
    ]

    static func isMarked(_ source: MailSource) -> Bool {
        source.headers.contains { headers.contains($0.name) }
            || source.values("precedence").contains { $0.trimmingMailSpace().lowercased() == "list" }
    }
}
