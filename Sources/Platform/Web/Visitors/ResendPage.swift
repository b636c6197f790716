/// Gives back what was written on a page that had grown old: one press sends it again.
///
/// Shown only where the browser says that the form stood on a page of this site.
struct ResendPage: Page {
    let title: Phrase = Trouble.staleForm.title
    var status: Int { Trouble.staleForm.status }
    var isPrivate: Bool { true }
    private let fields: [FormField]
    private let action: String

    init(_ fields: [FormField], to action: String) {
        self.fields = fields.filter { $0.name != FormToken.field }
        self.action = action
    }

    func write(into html: inout HTML) {
        html.h1(title)
        html.p("You signed in or out since you opened it. We did not do anything yet, and nothing is lost.")
        html.p("Press the button to send what you wrote. Or go back, reload the page and send it again.")
        html.form(to: action) { html in
            for field in fields { html.hidden(field.name, field.value) }
            html.buttons(SubmitButton("Send it again"))
        }
        html.element("p") { $0.link("Go to the home page", to: "/") }
    }
}
