import Web

/// Asks for an address, and says what will happen.
struct SignInPage: Page {
    let title: Phrase
    let isPrivate = true
    var status: Int { form.status }
    private let form: Form
    private let back: String?

    private var codePath: String { back.map { "/sign-in/recovery?back=\(Link.encoded($0))" } ?? "/sign-in/recovery" }

    init(_ form: Form, back: String?) {
        title = form.title("Sign in")
        self.form = form
        self.back = back
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1("Sign in")
        html.p("Write your email address. We send you a mail with a link and a code. You need no password.")
        html.form(to: "/sign-in") { html in
            TextField("email", "Your email address", kind: .email, in: form).write(into: &html)
            if let back { html.hidden("back", back) }
            html.buttons(SubmitButton("Send me the mail"))
        }
        html.p("You do not need to sign in to ask a question.")
        html.element("p") { $0.link("No mail comes? Use a recovery code", to: codePath) }
    }
}

/// The page of a mailed link: nothing happens before its button is pressed.
struct PressPage: Page {
    let title: Phrase = "Sign in"
    let isPrivate = true
    let token: String
    let back: String?
    let key: FormKey

    func write(into html: inout HTML) {
        html.h1("Sign in")
        html.p("Press the button to sign in on this phone or computer.")
        html.form(to: "/sign-in/\(Link.encoded(token))", once: key) { html in
            if let back { html.hidden("back", back) }
            html.buttons(SubmitButton("Sign in"))
        }
        html.hint("Did you not ask for this? Then close this page. Nothing has happened.")
    }
}

/// A link that no longer works, and where to get another.
struct LinkEndedPage: Page {
    let title: Phrase = "This link no longer works"
    let isPrivate = true
    let status = 410
    /// Where another can be asked for; nil where somebody else must send it.
    let again: String?

    func write(into html: inout HTML) {
        html.h1(title)
        html.p("It was used already, it is too old, or a newer one was sent.")
        if let again {
            html.element("p") { $0.link("Ask for a new one", to: again) }
        } else {
            html.p("Ask the person who sent it for a new one.")
        }
    }
}
