import Kernel
import Web

/// Offers to make recovery codes.
struct RecoveryPage: Page {
    let title: Phrase = "Recovery codes"
    let isPrivate = true
    private let left: Int
    private let back: String?

    init(left: Int, back: String?) {
        self.left = left
        self.back = back
    }

    func write(into html: inout HTML) {
        html.h1(title)
        html.p("With a recovery code you can sign in when no mail comes. Each code works once.")
        if left > 0 {
            html.p(
                "You have \(Phrase.counted(left, one: "code", many: "codes")) left. If you make new ones, the old ones stop."
            )
        } else {
            html.p("You have none yet. Make them, print the page and keep the paper in a safe place.")
        }
        html.form(to: "/account/recovery") { html in
            if let back { html.hidden("back", back) }
            html.buttons(SubmitButton(left > 0 ? "Make new codes" : "Make my codes"))
        }
        html.element("p") { $0.link("Not now", to: back ?? "/account") }
    }
}

/// The codes, to be printed.
struct RecoveryCodesPage: Page {
    let title: Phrase = "Your recovery codes"
    let isPrivate = true
    private let codes: [String]
    private let facts: DataList
    private let back: String?

    init(_ codes: [String], of person: Person, base: String, on day: Day, back: String?) {
        self.codes = codes
        self.back = back
        facts = DataList([
            ("For", .said(person.email.typed)), ("Sign in at", .said("\(base)/sign-in/recovery")),
            ("Made on", .text(PlainDates.full(day))),
        ])
    }

    func write(into html: inout HTML) {
        html.h1(title)
        html.p("Print this page now, or copy the codes by hand. We cannot show them again.", class: "big")
        html.list(codes, class: "plain codes", ordered: true) { code, html in html.element("code") { $0.verbatim(code) }
        }
        facts.write(into: &html)
        html.p("Each code works once. Cross it out when you have used it. Whoever finds the paper can sign in as you.")
        html.element("p", class: "row") { $0.link("I have them. Go on", to: back ?? "/account", class: "btn") }
    }
}

/// Asks for an address and a code from the paper.
struct RecoverySignInPage: Page {
    let title: Phrase
    let isPrivate = true
    var status: Int { form.status }
    private let form: Form
    private let back: String?

    init(_ form: Form, back: String?) {
        title = form.title("Sign in with a recovery code")
        self.form = form
        self.back = back
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1("Sign in with a recovery code")
        html.p("Use one of the codes that you printed. Each code works once.")
        html.form(to: "/sign-in/recovery") { html in
            TextField("email", "Your email address", kind: .email, in: form).write(into: &html)
            TextField("code", "The code", hint: "For example, 7F3K-9QWD-2MXR-A4TB", autocomplete: "off", in: form)
                .write(into: &html)
            if let back { html.hidden("back", back) }
            html.buttons(SubmitButton("Sign in"))
        }
        html.element("p") { $0.link("Get a mail instead", to: "/sign-in") }
    }
}
