import Web

/// A form of a desk: what it is for, its fields, in whose name it speaks, and its buttons.
struct DeskForm: Sendable {
    let heading: Phrase
    let path: String
    /// What happens next and by when, where the rules know it.
    var hint: Phrase?
    let speakingAs: String

    func write(_ button: SubmitButton, into html: inout HTML, _ fields: (inout HTML) -> Void = { _ in }) {
        html.h2(heading)
        if let hint { html.p(hint) }
        html.form(to: path) { html in
            fields(&html)
            SpeakingAs(speakingAs).write(into: &html)
            html.buttons(button)
        }
    }
}

/// Says beside a button in whose name it speaks.
struct SpeakingAs: Sendable {
    private let group: String

    init(_ group: String) { self.group = group }

    func write(into html: inout HTML) {
        html.hint("Speaking as \(strong: group)")
    }
}
