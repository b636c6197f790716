import People
import Web

/// One step of a complaint: what it means, and its form.
struct StepPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { form.status }
    private let step: any CaseStep.Type
    private let form: Form
    private let file: CaseFile
    private let visitor: RunningVisitor

    init(_ step: any CaseStep.Type, _ form: Form, _ file: CaseFile, _ visitor: RunningVisitor) {
        self.step = step
        self.form = form
        self.file = file
        self.visitor = visitor
        title = form.title(step.heading(file))
        place = visitor.words.place
    }

    func write(into html: inout HTML) {
        let back = visitor.words.path(of: file.complaint)
        form.summary.write(into: &html)
        html.h1(step.heading(file))
        html.element("p") { $0.link("Back to \(file.complaint.reference)", to: back) }
        html.form(to: "\(back)/\(step.path)", takesFiles: step.uploads != nil) { html in
            step.write(form, file, visitor, into: &html)
            if let name = visitor.seat.flatMap({ visitor.words.names.name(of: $0.group) }) {
                html.hint("Speaking as \(strong: name)")
            }
            html.buttons(SubmitButton(step.button(file)))
        }
    }
}

/// Says to somebody who is signed in that a step is not open to them, or not now.
struct NotNowPage: Page {
    let title: Phrase = "This cannot be done now"
    let place: Place
    let status = 403
    let isPrivate = true
    private let reason: Phrase?
    private let back: String

    /// - Parameter reason: why not, to whose it is to do; nil where it is the other side's.
    init(_ file: CaseFile, _ words: RunningWords, because reason: Phrase? = nil) {
        place = words.place
        self.reason = reason
        back = words.path(of: file.complaint)
    }

    func write(into html: inout HTML) {
        html.h1(title)
        if let reason {
            html.p(reason, class: "big")
            html.p("The complaint's page says what you can do now.")
            html.element("p") { $0.link("Back to the complaint", to: back) }
            return
        }
        html.p("It is for the other side, or the complaint has moved on. Its page says what you can do.")
        html.p("If you are in more than one group, choose the one you speak as. Then come back.")
        html.element("p") { $0.link("Back to the complaint", to: back) }
        html.element("p") { $0.link("Choose whom you speak as", to: "/account") }
    }
}
