import Web

/// Asks for the six digits of a mail that is on its way.
struct CodePage: Page {
    /// What the code is for.
    enum Purpose: Sendable {
        /// To sign in with an address.
        case signIn(email: String)
        /// To show once more that the mailbox is the person's own.
        case proof
    }

    static let missing: Phrase = "Type the 6 digits from the mail"
    static let wrong: Phrase = "This code does not work. Look in the newest mail, or ask for a new one"

    let title: Phrase
    let isPrivate = true
    var status: Int { form.status }
    private let purpose: Purpose
    private let form: Form
    private let back: String?
    private let key: FormKey

    init(_ purpose: Purpose, _ form: Form, back: String?, key: FormKey) {
        title = form.title("Look in your mail")
        self.purpose = purpose
        self.form = form
        self.back = back
        self.key = key
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1("Look in your mail")
        switch purpose {
        case .signIn:
            html.p("If we know this address, a mail is on its way. It can take a few minutes.")
            html.p("Press the link in the mail. Or type its code here.")
        case .proof: html.p("A mail is on its way to you. Type its code here. This shows that it is you.")
        }
        html.form(to: action, once: key) { html in
            TextField("code", "The 6 digits", kind: .code, width: .short, in: form).write(into: &html)
            if case .signIn(let email) = purpose { html.hidden("email", email) }
            if let back { html.hidden("back", back) }
            html.buttons(SubmitButton(button))
        }
        if case .signIn(let email) = purpose { writeHelp(email, into: &html) }
    }

    private func writeHelp(_ email: String, into html: inout HTML) {
        html.element("p") { html in
            html.text("You wrote \(said: email). No mail? Look in your spam folder, and check the address.")
        }
        html.element("p") { html in
            html.link("Ask again", to: back.map { "/sign-in?back=\(Link.encoded($0))" } ?? "/sign-in")
        }
    }

    private var action: String {
        switch purpose {
        case .signIn: "/sign-in/code"
        case .proof: "/account/proof/code"
        }
    }

    private var button: Phrase {
        switch purpose {
        case .signIn: "Sign in"
        case .proof: "Go on"
        }
    }
}
