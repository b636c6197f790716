import Kernel
import People
import Web

/// The reply templates of a service, and a form for one more.
struct TemplatesPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { form.status }
    private let form: Form
    private let things: ThingList
    private let fields: TemplateFields
    private let path: String
    private let queuePath: String

    init(_ templates: [ReplyTemplate], _ form: Form, _ desk: DeskVisit) {
        title = form.title("Reply templates")
        place = desk.words.place("queue")
        self.form = form
        queuePath = desk.words.path("queue")
        path = "\(queuePath)/templates"
        let path = path
        things = ThingList(
            templates.map { template in
                ThingList.Thing(
                    title: .said(template.title),
                    path: "\(path)/\(template.number)",
                    facts: ["For “\(PointWording.answer(template.kind))”."],
                    words: template.words
                )
            }
        )
        fields = TemplateFields(form)
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1("Reply templates")
        html.p(
            "Words your service often answers with. You choose one beside an answer, and change it before you send it."
        )
        if things.things.isEmpty {
            EmptyState("You have no templates yet.", next: "Add one below. Everyone in your service can use it.")
                .write(into: &html)
        } else {
            things.write(into: &html)
        }
        html.h2("Add a template")
        html.form(to: path) { html in
            fields.write(into: &html)
            html.buttons(SubmitButton("Add the template"))
        }
        html.element("p") { $0.link("Back to the queue", to: queuePath) }
    }
}

/// One reply template, to change or remove.
struct TemplatePage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { form.status }
    private let form: Form
    private let fields: TemplateFields
    private let path: String
    private let listPath: String

    init(_ template: ReplyTemplate, _ form: Form, _ desk: DeskVisit) {
        title = form.title("Reply template")
        place = desk.words.place("queue")
        self.form = form
        listPath = desk.words.path("queue/templates")
        path = "\(listPath)/\(template.number)"
        fields = TemplateFields(form)
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1("Reply template")
        html.form(to: path) { html in
            fields.write(into: &html)
            html.buttons(SubmitButton("Save the template"))
        }
        html.form(to: "\(path)/removal") { html in
            html.buttons(SubmitButton("Remove the template", style: .danger))
        }
        html.element("p") { $0.link("Back to the templates", to: listPath) }
    }
}

/// The fields of a reply template.
struct TemplateFields: Sendable {
    private let form: Form

    init(_ form: Form) { self.form = form }

    func write(into html: inout HTML) {
        TextField("title", "Name of the template", in: form).write(into: &html)
        ChoiceField(
            "kind",
            "The answer it is for",
            Answer.Kind.allCases.map { ChoiceField.Choice($0.rawValue, PointWording.answer($0)) },
            in: form
        ).write(into: &html)
        TextArea(
            "words",
            "The words",
            hint: "Heard fills in {number} of the point, {asked on} with its day, and {service} with your name.",
            in: form
        ).write(into: &html)
        TextArea("next", "What happens next, and when", hint: "You can leave this empty.", rows: 2, in: form)
            .write(into: &html)
    }
}
