import Web

/// "Did this answer you?": one question, three buttons of one size, and room to say what is missing.
struct VerdictForm: Sendable {
    private let path: String
    private let form: Form
    private let speakingAs: String?
    private let next: Phrase?

    /// - Parameters:
    ///   - path: where the buttons post to.
    ///   - speakingAs: the group that judges; nil where a person does so by a private link.
    ///   - next: what "partly" and "no" start.
    init(to path: String, _ form: Form, speakingAs: String?, next: Phrase?) {
        self.path = path
        self.form = form
        self.speakingAs = speakingAs
        self.next = next
    }

    func write(into html: inout HTML) {
        html.h2("Did this answer you?")
        if let next { html.p(next) }
        html.form(to: path) { html in
            TextArea(
                "missing",
                "What is missing",
                hint: "You can leave this empty. The service reads it.",
                rows: 3,
                in: form
            ).write(into: &html)
            if let speakingAs { SpeakingAs(speakingAs).write(into: &html) }
            html.buttons(
                SubmitButton("Yes", name: "verdict", value: Verdict.yes.rawValue, style: .quiet),
                SubmitButton("Partly", name: "verdict", value: Verdict.partly.rawValue, style: .quiet),
                SubmitButton("No", name: "verdict", value: Verdict.no.rawValue, style: .quiet)
            )
        }
    }
}
