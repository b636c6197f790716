/// A mail as a test writes it.
struct SampleMail: Sendable {
    static let lead = "Pat Example <lead@parents.example>"
    static let send = "send@council.example"

    var id: String
    var from = lead
    var to = send
    var cc: String?
    /// An RFC 5322 date without its time; nil where the mail has none.
    var day: String? = "15 Jul 2019"
    var time = "09:30:00 +0100"
    var subject = "Draft specification"
    /// Further header lines, whole.
    var headers: [String] = []
    /// The name of a file that comes along, and what is in it.
    var attachment: (name: String, content: String)?
    var text = "When will the minutes be published?"

    init(_ id: String, _ change: (inout SampleMail) -> Void = { _ in }) {
        self.id = id
        change(&self)
    }

    /// The service's answer to a mail, a day later unless said otherwise.
    static func reply(
        _ id: String,
        to first: String,
        on day: String = "16 Jul 2019",
        _ change: (inout SampleMail) -> Void = { _ in }
    ) -> SampleMail {
        SampleMail(id) {
            $0.from = send
            $0.to = lead
            $0.day = day
            $0.subject = "Re: Draft specification"
            $0.headers = ["In-Reply-To: <\(first)@parents.example>"]
            $0.text = "Thank you, we will look into it."
            change(&$0)
        }
    }

    var bytes: [UInt8] {
        let host = from.contains("council") ? "council.example" : "parents.example"
        let lines =
            headers + ["From: \(from)", "To: \(to)"] + (cc.map { ["Cc: \($0)"] } ?? [])
            + (day.map { ["Date: \($0) \(time)"] } ?? [])
            + ["Message-ID: <\(id)@\(host)>", "Subject: \(subject)"] + body
        return Array(lines.joined(separator: "\r\n").utf8) + [13, 10]
    }

    private var body: [String] {
        let words = ["Content-Type: text/plain; charset=utf-8", "", text]
        guard let attachment else { return words }
        return ["Content-Type: multipart/mixed; boundary=\"mix\"", "", "--mix"] + words
            + [
                "--mix", "Content-Type: application/pdf; name=\"\(attachment.name)\"", "", attachment.content,
                "--mix--",
            ]
    }
}
