import People
import Web

/// What a visitor can do with a commitment, as forms: its owner says done, moves the day or gives it up; those it was
/// promised to say whether it is done.
struct CommitmentForms: Sendable {
    private let form: Form
    private let path: String
    private let speakingAs: String
    private let isForOwner: Bool
    private let isForFamilies: Bool

    init(_ commitment: Commitment, _ form: Form, _ visitor: CommitmentVisitor) {
        self.form = form
        path = visitor.words.path(of: commitment)
        speakingAs = visitor.seat.flatMap { visitor.words.names.name(of: $0.group) } ?? "your group"
        isForOwner = commitment.isOpen && visitor.mayKeep(commitment)
        let isSaidDone = if case .saidDone = commitment.state { true } else { false }
        isForFamilies = isSaidDone && visitor.mayJudge(commitment)
    }

    func write(into html: inout HTML) {
        if isForFamilies { writeConfirming(into: &html) }
        guard isForOwner else { return }
        html.h2("Say that it is done")
        html.p("Families are asked whether it is. They read what you write.")
        html.form(to: "\(path)/done") { html in
            TextArea("shown", "What shows that it is done", hint: "Where to see it, or since when", rows: 3, in: form)
                .write(into: &html)
            end("Say that it is done", into: &html)
        }
        html.h2("Move the day")
        html.p("Families see the new day, the one before, and why.")
        html.form(to: "\(path)/day") { html in
            DayField("until", "The new day", in: form).write(into: &html)
            TextArea("why-later", "Why it takes longer", rows: 3, in: form).write(into: &html)
            end("Move the day", into: &html)
        }
        html.h2("Give it up")
        html.form(to: "\(path)/end") { html in
            TextArea("why-not", "Why it will not be done", rows: 3, in: form).write(into: &html)
            end("Give it up", into: &html)
        }
    }

    private func writeConfirming(into html: inout HTML) {
        html.h2("Is it done?")
        ConfirmationForm(to: "\(path)/confirmation", field: "missing", form, speakingAs: speakingAs).write(into: &html)
    }

    private func end(_ button: Phrase, into html: inout HTML) {
        html.hint("Speaking as \(strong: speakingAs)")
        html.buttons(SubmitButton(button))
    }
}
