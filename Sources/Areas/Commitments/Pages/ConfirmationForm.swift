import Kernel
import People
import Web

/// Asks whether something is done of which its owner says that it is.
package struct ConfirmationForm: Sendable {
    private let path: String
    private let field: String
    private let form: Form
    private let speakingAs: String?

    /// - Parameters:
    ///   - path: where it is sent to.
    ///   - field: the name of its box.
    ///   - form: what was typed.
    ///   - speakingAs: the group in whose name it speaks; nil for a person for themselves.
    init(to path: String, field: String, _ form: Form, speakingAs: String?) {
        self.path = path
        self.field = field
        self.form = form
        self.speakingAs = speakingAs
    }

    func write(into html: inout HTML) {
        html.p("The service says that it is. If you say “no”, it is to be done as before.")
        html.form(to: path) { html in
            TextArea(field, "If it is not: what is missing?", rows: 3, in: form).write(into: &html)
            if let speakingAs { html.hint("Speaking as \(strong: speakingAs)") }
            html.buttons(
                SubmitButton("Yes, it is done", name: "is-done", value: "yes"),
                SubmitButton("No, it is not", name: "is-done", value: "no", style: .quiet)
            )
        }
    }
}

/// What was pressed there, and what was written.
package struct Confirmation: Sendable {
    private let isDone: Bool
    package let words: String

    /// Unicode scalars of what is said at once.
    static let longest = 20_000

    /// Notes in the form what must be put right.
    ///
    /// - Parameter field: the name of its box.
    package init(_ form: inout Form, field: String) {
        let pressed = form.choice("is-done", among: ["yes", "no"])
        if pressed == nil { form.refuse(field, "Press Yes or No") }
        isDone = pressed == "yes"
        let required: Phrase? = pressed == "no" ? "Write what is missing" : nil
        words = form.text(field, required: required, atMost: Confirmation.longest)
    }

    /// The name of the box for a commitment, where a page asks about several.
    package static func field(of commitment: Reference) -> String { "missing-\(commitment)" }

    /// What the rules make of it.
    package func decide(
        _ commitment: Commitment,
        by party: Party,
        on day: Day
    ) throws(CommitmentError) -> any CommitmentEvent {
        guard isDone else { return try commitment.deny(because: words, by: party, on: day) }
        return try commitment.confirm(saying: words.isEmpty ? nil : words, by: party, on: day)
    }
}
