import Kernel
import Storage
import Web

/// Asks for the next stage by a letter: which stage, in which words, to whom.
struct RequestPage: Page {
    /// What it is called: where no stage of the service is left, it goes to the Ombudsman.
    static func heading(_ file: CaseFile) -> Phrase {
        NextStageStep.isLast(file) ? "Send a letter to the Ombudsman" : "Send the request for the next stage"
    }

    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { form.status }
    private let heading: Phrase
    private let form: Form
    private let stages: [ChoiceField.Choice]
    private let known: [Recipient]
    private let hasComplaint: Bool
    private let isAble: Bool
    private let paths: (own: String, other: String, back: String)

    init(_ form: Form, _ file: CaseFile, _ visitor: RunningVisitor, _ desk: PaperDesk, in reader: any Reader) throws {
        self.form = form
        heading = RequestPage.heading(file)
        title = form.title(heading)
        place = visitor.words.place
        stages = file.course.nextStages.map { ChoiceField.Choice($0.rawValue, $0.heading) }
        known = try RequestForm.known(file, in: reader)
        hasComplaint = try SentPaper.all(of: file.complaint.id, in: reader).contains { $0.kind == .bundle }
        isAble = desk.isAble
        let path = { (below: String) in visitor.words.path(of: file.complaint, below) }
        paths = (path("request"), path(NextStageStep.path), path(""))
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1(heading)
        html.element("p") { $0.link("Back to the complaint", to: paths.back) }
        html.p("The words are drafted from what the reply left out. Change them as you like.")
        html.p("If you send it yourselves in another way, record only that you asked.")
        html.element("p") { $0.link("Record that you asked", to: paths.other) }
        guard isAble else {
            html.p("Nothing on this machine can make papers yet, so it cannot be sent from here.", class: "big")
            return
        }
        html.form(to: paths.own) { html in
            ChoiceField("stage", "Stage", stages, in: form).write(into: &html)
            TextArea("words", "What you ask", rows: 14, in: form).write(into: &html)
            html.h2("Who gets it")
            for (place, one) in known.enumerated() { write(one, at: place, into: &html) }
            for number in 1...RequestForm.added { writeAdded(number, into: &html) }
            if hasComplaint {
                CheckField("complaint", "The complaint and its appendices go with it once more", in: form)
                    .write(into: &html)
            }
            html.buttons(SubmitButton("Look at the letter"))
            html.hint("Nothing is sent yet.")
        }
    }

    private func write(_ one: Recipient, at place: Int, into html: inout HTML) {
        let who = Phrase.said([one.post, one.name].compactMap(\.self).joined(separator: ", "))
        CheckField(
            RequestForm.tick(place),
            one.field == .to ? "For \(who)" : "A copy for \(who)",
            hint: one.wayWords,
            in: form
        ).write(into: &html)
    }

    /// Open where something was typed there, or where nobody is known.
    private func writeAdded(_ number: Int, into html: inout HTML) {
        let suffix = RequestForm.suffix(number)
        let isOpen = !RecipientFields.areEmpty(form, suffix) || known.isEmpty && number == 1
        html.raw(isOpen ? "<details class=\"more\" open>" : "<details class=\"more\">")
        html.element("summary") { $0.text(number == 1 ? "Add somebody" : "Add one more") }
        RecipientFields(suffix, in: form).write(into: &html)
        html.raw("</details>")
    }
}

/// The letter as it will go out, and to whom: looked at once more, then sent.
struct RequestLookPage: Page {
    let title: Phrase = "Look at it once more"
    let place: Place
    let isPrivate = true
    private let letter: PaperView
    private let recipients: [Recipient]
    private let takesComplaint: Bool
    private let fields: [FormField]
    private let paths: (form: String, sending: String)

    init(_ typed: RequestForm, _ visit: Visit, _ file: CaseFile, _ visitor: RunningVisitor) {
        place = visitor.words.place
        letter = PaperView(typed.paper(of: file, by: visitor))
        recipients = typed.recipients
        takesComplaint = typed.takesComplaint
        // What the form itself puts in is put in anew.
        fields = visit.form.filter { !["csrf", "once", "change"].contains($0.name) }
        let path = visitor.words.path(of: file.complaint, "request")
        paths = (path, "\(path)/sending")
    }

    func write(into html: inout HTML) {
        html.h1(title)
        html.p("What is sent does not change any more. The service sees it here, and it is on the record.")
        html.h2("Who gets it")
        html.list(recipients) { one, html in
            html.said([one.post, one.name].compactMap(\.self).joined(separator: ", "))
            html.hint(one.wayWords)
        }
        if takesComplaint { html.p("The complaint and its appendices go with it once more.") }
        html.h2("The letter")
        letter.write(into: &html)
        html.form(to: paths.sending) { html in
            for field in fields { html.hidden(field.name, field.value) }
            html.buttons(SubmitButton("Send the request"))
        }
        html.form(to: paths.form) { html in
            for field in fields { html.hidden(field.name, field.value) }
            html.hidden("change", "yes")
            html.buttons(SubmitButton("Change it", style: .quiet))
        }
    }
}
