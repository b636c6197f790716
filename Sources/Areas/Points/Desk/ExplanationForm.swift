import Kernel
import People
import Web

/// A service's question back, and room to say what was meant.
struct ExplanationForm: Sendable {
    private let question: String?
    private let meaning: Phrase
    private let path: String
    private let field: String
    private let form: Form
    private let speakingAs: String?

    /// Nil where nobody asks.
    ///
    /// - Parameters:
    ///   - path: of the point, where the form posts below.
    ///   - field: the name of the box, unlike any other on the page.
    ///   - speakingAs: the group that explains; nil where a person does so by a private link.
    init?(_ point: Point, at path: String, field: String = "explanation", _ form: Form, speakingAs: String?) {
        guard point.isOwedAnAnswer, case .clarificationAsked(_, let question) = point.reply else { return nil }
        self.question = question
        meaning =
            point.clocks.answer.stopped == nil
            ? "The clock goes on while they wait for you." : "The clock stands still until you say."
        self.path = "\(path)/explanation"
        self.field = field
        self.form = form
        self.speakingAs = speakingAs
    }

    func write(into html: inout HTML) {
        html.h3("The service asks what you mean")
        html.element("div", class: "say") { $0.paragraphs(question, orElse: "The words have been erased.") }
        html.p(meaning)
        html.form(to: path) { html in
            TextArea(field, "What you mean", hint: "The service reads it.", rows: 3, in: form).write(into: &html)
            if let speakingAs { SpeakingAs(speakingAs).write(into: &html) }
            html.buttons(SubmitButton("Send what you mean", style: .quiet))
        }
    }
}
