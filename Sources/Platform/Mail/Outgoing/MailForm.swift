import Kernel

/// A letter as the bytes of a mail (RFC 5322): ASCII in lines of at most 78 signs, both forms of its words.
package struct MailForm: Sendable {
    private let letter: OutboxLetter
    private let address: PostalAddress
    private let files: [(file: LetterFile, bytes: [UInt8])]

    /// - Parameter files: what goes with the letter, read.
    package init(
        _ letter: OutboxLetter,
        from address: PostalAddress,
        with files: [(file: LetterFile, bytes: [UInt8])] = []
    ) {
        self.letter = letter
        self.address = address
        self.files = files
    }

    /// Header, an empty line, the plain part and the HTML part.
    package var bytes: [UInt8] {
        let letter = Array(words.utf8) + body
        guard !files.isEmpty else { return Array(header.utf8) + letter }
        var bytes = Array(header.utf8)
        bytes.reserveCapacity(bytes.count + letter.count + files.reduce(0) { $0 + $1.bytes.count / 2 * 3 })
        bytes += Array("Content-Type: multipart/mixed;\r\n boundary=\"\(outerBoundary)\"\r\n\r\n".utf8)
        bytes += Array("--\(outerBoundary)\r\n".utf8) + letter
        for (file, content) in files { bytes += Array("--\(outerBoundary)\r\n".utf8) + file.part(content) }
        return bytes + Array("--\(outerBoundary)--\r\n".utf8)
    }

    private var words: String { "Content-Type: multipart/alternative;\r\n boundary=\"\(boundary)\"\r\n\r\n" }

    private var header: String {
        MailHeaderText.folded("Date", [MailDate.text(letter.madeAt)])
            + MailHeaderText.folded("From", MailHeaderText.mailbox(sender))
            + MailHeaderText.folded("To", MailHeaderText.mailbox(Mailbox(name: nil, kept: letter.to)))
            + MailHeaderText.words("Subject", letter.subject)
            + MailHeaderText.folded("Message-ID", ["<\(address.messageID(letter.messageKey))>"])
            + threading + replying + machine + leaving
            + "MIME-Version: 1.0\r\n"
            + "Content-Language: \(MailHeaderText.cleaned(letter.language.code))\r\n"
    }

    /// The site's own address, under the name of the people whose letter it is.
    private var sender: Mailbox {
        guard let people = letter.people, !people.isEmpty else { return address.from }
        return Mailbox(name: address.from.name.map { "\(people) (\($0))" } ?? people, kept: address.from.address)
    }

    /// All letters of a thread point at one beginning, whether or not it was ever sent.
    private var threading: String {
        guard let thread = letter.thread else { return "" }
        let root = address.messageID(MessageKey.ofThread(thread.key))
        let answered = thread.answers.map(MailHeaderText.cleaned).filter { !$0.isEmpty && $0.utf8.count < 250 }
        return MailHeaderText.folded("In-Reply-To", ["<\(answered.last ?? root)>"])
            + MailHeaderText.folded("References", ([root] + answered).map { "<\($0)>" })
    }

    private var replying: String {
        let answers = letter.replyTo.compactMap(address.replyTo)
        guard !answers.isEmpty else { return "" }
        return MailHeaderText.folded("Reply-To", MailHeaderText.mailboxes(answers.map { Mailbox(name: nil, kept: $0) }))
    }

    /// No machine is to answer what a machine wrote (RFC 3834).
    private var machine: String {
        letter.people != nil ? "" : "Auto-Submitted: auto-generated\r\nX-Auto-Response-Suppress: All\r\n"
    }

    /// Only of digests: one press ends them (RFC 8058).
    private var leaving: String {
        guard let path = letter.leavePath else { return "" }
        return MailHeaderText.folded("List-Unsubscribe", ["<\(address.base)\(path)>"])
            + "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n" + "Precedence: list\r\n"
    }

    /// Cannot stand in the parts: "=_" is no quoted-printable.
    private var boundary: String { "=_\(letter.messageKey)" }
    private var outerBoundary: String { "=_files_\(letter.messageKey)" }

    private var body: [UInt8] {
        let text = address.isAnswered ? letter.body : letter.body.unanswerable
        let plain = text.plain(base: address.base) + "\n"
        let html = text.html(base: address.base, title: letter.subject, language: letter.language)
        return part("text/plain", plain) + part("text/html", html) + Array("--\(boundary)--\r\n".utf8)
    }

    private func part(_ type: String, _ text: String) -> [UInt8] {
        let head =
            "--\(boundary)\r\nContent-Type: \(type); charset=utf-8\r\n"
            + "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        return Array(head.utf8) + QuotedPrintable.bytes(MailForm.oneLineEnd(text)) + [13, 10]
    }

    /// Every line end as "\n", whatever a person's program wrote.
    private static func oneLineEnd(_ text: String) -> String { LetterText.lines(text).joined(separator: "\n") }
}

extension Mailbox {
    /// An address in the form in which it was typed: a server may tell large letters from small.
    package init(name: String?, kept address: String) {
        self.name = name
        self.address = address
    }
}
