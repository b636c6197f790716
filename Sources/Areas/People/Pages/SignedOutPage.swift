import Web

/// Keeps what somebody wrote whose session ended meanwhile, until they have signed in and press once more.
struct SignedOutPage: Page {
    let title: Phrase = "You are signed out"
    let status = 401
    let isPrivate = true
    private let fields: [FormField]
    private let action: String
    private let hadFiles: Bool

    init(_ visit: Visit) {
        fields = visit.form
        action = visit.path
        hadFiles = !visit.files.isEmpty
    }

    func write(into html: inout HTML) {
        html.h1(title)
        html.p("We did not do anything yet. What you wrote is kept on this page, so leave it open.")
        html.raw("<ol><li><a href=\"/sign-in\" target=\"_blank\" rel=\"noopener\">")
        html.text("Sign in on a new page")
        html.raw("</a></li>")
        html.element("li") { $0.text("Come back to this page and press the button.") }
        html.raw("</ol>")
        if hadFiles { html.p("Files cannot be kept here. Add them again afterwards.") }
        html.form(to: action) { html in
            for field in fields { html.hidden(field.name, field.value) }
            html.buttons(SubmitButton("Send it again"))
        }
    }
}
