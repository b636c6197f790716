import People
import Safety
import Web

/// The third page: everything once more, a name and an email for those who want to give them, and the last button.
struct CheckPage: Page {
    let title: Phrase
    let place: Place
    let status: Int
    let isPrivate = true
    private let summary: ErrorSummary
    private let action: String
    private let wordsPath: String
    private let whoPath: String
    private let questions: [String]
    private let facts: DataList
    private let name: TextField?
    private let email: TextField
    private let button: Phrase

    init(_ here: SpeakingPlace, _ faults: [SpokenFault] = []) {
        let draft = here.draft
        var form = Form(kept: [
            FormField(name: "name", value: draft.name), FormField(name: "email", value: draft.email),
        ])
        for item in faults.map(SpokenWording.problem) { form.refuse(CheckPage.place(of: item.field), item.words) }
        title = form.title("Check and send")
        place = here.words.place("points")
        status = form.status
        summary = form.summary
        action = here.path("check")
        wordsPath = here.path
        whoPath = here.path("who")
        questions = draft.questions.map(Typed.trimmed).filter { !$0.isEmpty }
        facts = CheckPage.facts(here)
        let asksName = here.speaker.party.name == nil || draft.channel != .web
        name = asksName ? CheckPage.name(draft, form) : nil
        email = TextField(
            "email",
            "Email",
            hint: "You can leave this out. We send you a link to the answers. Nobody but the forum sees it.",
            kind: .email,
            in: form
        )
        button = here.hasForum ? "Send to the forum" : "Send to the service"
    }

    private static func name(_ draft: Draft, _ form: Form) -> TextField {
        TextField(
            "name",
            draft.channel == .web ? "Your name" : "Name of the person who said it",
            hint: draft.chosen == .everyoneWithName
                ? "You can leave this out. If you write it, everyone sees it." : "You can leave this out.",
            autocomplete: draft.channel == .web ? "name" : "off",
            in: form
        )
    }

    /// What is wrong on a page before is put right there: its link leads to the link that leads there.
    private static func place(of field: String) -> String {
        switch field {
        case "name", "email": field
        case "seen", "said-on", "people": "change-who"
        case let field where field.hasPrefix("file-"): "change-who"
        default: "change-words"
        }
    }

    private static func facts(_ here: SpeakingPlace) -> DataList {
        let draft = here.draft
        var rows: [(name: Phrase, value: DataList.Value)] = [
            ("Who can see it", .text(draft.chosen.map(SpokenWording.visibility) ?? "Not chosen yet"))
        ]
        if let forum = here.forumsToChoose.first(where: { $0.id == draft.forum }) {
            rows.append(("Who reads it first", .said(forum.name)))
        }
        if !here.services.isEmpty {
            let service = here.services.first { $0.id == draft.meantFor }
            rows.append(("Who should answer", .text((service?.name).map { "\(said: $0)" } ?? "The forum finds out")))
        }
        if !draft.files.isEmpty { rows.append(("Files", .said(draft.files.map(\.name).joined(separator: ", ")))) }
        if draft.channel != .web { rows.append(("How it was said", .text(SpokenWording.channel(draft.channel)))) }
        if let name = here.speaker.party.group.flatMap(here.words.names.name(of:)) {
            rows.append((draft.channel == .web ? "You speak as" : "Written down by", .said(name)))
        }
        if draft.isWorried { rows.append(("Safety", .text("Whoever is named for it reads it first"))) }
        return DataList(rows)
    }

    func write(into html: inout HTML) {
        summary.write(into: &html)
        html.h1("Check and send")
        NotSentYet(step: 3, isKept: true).write(into: &html)
        html.list(questions, class: "plain", ordered: true) { question, html in
            html.element("div", class: "say") { $0.paragraphs(question) }
        }
        change("Change the words or files", to: wordsPath, id: "change-words", &html)
        facts.write(into: &html)
        change("Change who can see it", to: whoPath, id: "change-who", &html)
        html.form(to: action) { html in
            name?.write(into: &html)
            email.write(into: &html)
            html.buttons(SubmitButton(button, name: "do", value: "send"))
        }
    }

    private func change(_ words: Phrase, to path: String, id: String, _ html: inout HTML) {
        html.raw("<p><a")
        html.attribute("id", id)
        html.attribute("href", path)
        html.raw(">")
        html.text(words)
        html.raw("</a></p>")
    }
}
