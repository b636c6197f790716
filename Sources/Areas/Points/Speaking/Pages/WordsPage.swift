import Web

/// The first page: the words, a box for each question, and files.
struct WordsPage: Page {
    let title: Phrase
    let place: Place
    let status: Int
    let isPrivate = true
    private let summary: ErrorSummary
    private let notSent: NotSentYet
    private let action: String
    private let questions: [TextArea]
    private let files: [Kept]
    private let upload: FileField
    private let recording: FileField
    private let language: MenuField
    private let worry: CheckField

    private struct Kept: Sendable {
        let words: Phrase
        let button: SubmitButton
    }

    /// - Parameter faults: what is wrong with the words; none where the page is shown for the first time.
    init(_ here: SpeakingPlace, _ faults: [SpokenFault] = [], mostBytes: Int) {
        var form = Form(kept: WordsPage.fields(here.draft))
        for item in faults.map(SpokenWording.problem) { form.refuse(item.field, item.words) }
        title = form.title("What do you want to ask or say?")
        place = here.words.place("points")
        status = form.status
        summary = form.summary
        notSent = NotSentYet(step: 1, isKept: here.secret != nil)
        action = here.path
        questions = here.draft.questions.indices.map { index in
            TextArea(
                "question-\(index + 1)",
                index == 0 ? "Your question, or what you want to say" : "Question \(index + 1)",
                hint: index == 0 ? "Write in any language. Please leave out your child's full name." : nil,
                in: form
            )
        }
        files = here.draft.files.enumerated().map { index, file in
            Kept(
                words: "\(said: file.name), \(SpokenWording.size(file.size))",
                button: SubmitButton("Take file \(index + 1) away", name: "do", value: "drop-\(index)", style: .quiet)
            )
        }
        upload = FileField(
            "files",
            "Add photos or other files",
            hint: "You can leave this out. Up to \(Spoken.mostFiles) files, \(SpokenWording.size(mostBytes)) in all.",
            many: true,
            in: form
        )
        recording = FileField(
            "recording",
            "Or say it: add a voice note",
            hint: "A person writes down what you say, so that all can read it.",
            accepting: "audio/*",
            recorded: true,
            in: form
        )
        language = MenuField(
            "language",
            "Language you write in",
            SpokenWording.languages.map { .init($0.code, $0.name) },
            in: form
        )
        worry = CheckField(
            "worried",
            "I am worried that somebody is not safe",
            hint: "Whoever is named for it then reads this first. If somebody is in danger now, call 999.",
            in: form
        )
    }

    private static func fields(_ draft: Draft) -> [FormField] {
        draft.questions.enumerated().map { FormField(name: "question-\($0 + 1)", value: $1) } + [
            FormField(name: "language", value: draft.language),
            FormField(name: "worried", value: draft.isWorried ? "yes" : ""),
        ]
    }

    func write(into html: inout HTML) {
        summary.write(into: &html)
        html.h1("What do you want to ask or say?")
        notSent.write(into: &html)
        html.form(to: action, takesFiles: true) { html in
            for question in questions { question.write(into: &html) }
            if questions.count < Spoken.mostQuestions {
                html.hint("One question in each box. Then each gets its own answer.")
                html.buttons(SubmitButton("Add another question", name: "do", value: "more", style: .quiet))
            }
            language.write(into: &html)
            writeFiles(into: &html)
            worry.write(into: &html)
            html.buttons(SubmitButton("Choose who can see it", name: "do", value: "on"))
        }
    }

    private func writeFiles(into html: inout HTML) {
        upload.write(into: &html)
        recording.write(into: &html)
        guard !files.isEmpty else { return }
        html.h2("Files with it")
        html.list(files, ordered: true) { file, html in
            html.text(file.words)
            html.raw(" ")
            file.button.write(into: &html)
        }
    }
}
