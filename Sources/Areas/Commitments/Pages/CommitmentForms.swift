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
    private let asksWhether: Bool
    private let isDisputed: Bool
    private let takesFiles: Bool

    init(_ commitment: Commitment, _ form: Form, _ visitor: CommitmentVisitor, takesFiles: Bool) {
        self.takesFiles = takesFiles
        self.form = form
        path = visitor.words.path(of: commitment)
        speakingAs = visitor.seat.flatMap { visitor.words.names.name(of: $0.group) } ?? "your group"
        let mayKeep = visitor.mayKeep(commitment)
        isDisputed = commitment.isDisputed
        asksWhether = mayKeep && (commitment.awaitsOwner || commitment.isDisputed)
        isForOwner = commitment.isOpen && mayKeep && !commitment.isDisputed
        let isSaidDone = if case .saidDone = commitment.state { true } else { false }
        isForFamilies = isSaidDone && visitor.mayJudge(commitment)
    }

    func write(into html: inout HTML) {
        if isForFamilies { writeConfirming(into: &html) }
        if asksWhether { writeAsking(into: &html) }
        guard isForOwner else { return }
        writeProgress(into: &html)
        fold("Say that it is done", ["shown"], into: &html) { html in
            html.p("Families are asked whether it is. They read what you write.")
            html.form(to: "\(path)/done") { html in
                TextArea(
                    "shown",
                    "What shows that it is done",
                    hint: "Where to see it, or since when",
                    rows: 3,
                    in: form
                ).write(into: &html)
                end("Say that it is done", into: &html)
            }
        }
        fold("Move the day", ["until", "why-later"], into: &html) { html in
            html.p("Families see the new day, the one before, and why.")
            html.form(to: "\(path)/day") { html in
                DayField("until", "The new day", in: form).write(into: &html)
                TextArea("why-later", "Why it takes longer", rows: 3, in: form).write(into: &html)
                end("Move the day", into: &html)
            }
        }
        fold("Give it up", ["why-not"], into: &html) { html in
            html.form(to: "\(path)/end") { html in
                TextArea("why-not", "Why it will not be done", rows: 3, in: form).write(into: &html)
                end("Give it up", into: &html)
            }
        }
    }

    /// Four forms below one another hide what happened: each opens by its head, and is open where something must be put
    /// right or was typed.
    private func fold(
        _ heading: Phrase,
        _ fields: [String],
        into html: inout HTML,
        _ content: (inout HTML) -> Void
    ) {
        let isOpen = fields.contains { form.error($0) != nil || !form.typed($0).isEmpty }
        html.fold(heading, as: .h2, isOpen: isOpen, content)
    }

    private func writeProgress(into html: inout HTML) {
        fold("Say how far it is", ["how-far", "link", "files"], into: &html, writeProgressForm)
    }

    private func writeProgressForm(into html: inout HTML) {
        html.p("Families read it. It does not say that it is done.")
        html.form(to: "\(path)/progress", takesFiles: takesFiles) { html in
            TextArea("how-far", "How far it is", rows: 3, in: form).write(into: &html)
            TextField(
                "link",
                "A page or document that shows it",
                hint: "You can leave this out.",
                kind: .address,
                in: form
            )
            .write(into: &html)
            if takesFiles {
                FileField(
                    "files",
                    "Add photos or other files",
                    hint: "You can leave this out. Only your group and those it was promised to can open them.",
                    many: true,
                    in: form
                ).write(into: &html)
            }
            end("Say how far it is", into: &html)
        }
    }

    private func writeAsking(into html: inout HTML) {
        html.h2("Did you promise this?")
        html.p(
            isDisputed
                ? "Your group said that it did not. If that was wrong, say so here."
                : "Families wrote it down. If it is not so, what you say stands beside it."
        )
        html.form(to: "\(path)/agreement") { html in
            TextArea("what-is-so", "If it is not so: what is?", rows: 3, in: form).write(into: &html)
            html.hint("Speaking as \(strong: speakingAs)")
            html.buttons(
                SubmitButton("Yes, we promised this", name: "is-ours", value: "yes"),
                SubmitButton("No, it is not so", name: "is-ours", value: "no", style: .quiet)
            )
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
