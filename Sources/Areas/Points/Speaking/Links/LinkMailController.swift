import People
import Storage
import Web

/// `/r/{link}/email`: sends the link to an address; and what the letter's own link does.
struct LinkMailController: Sendable {
    let visits: LinkVisit
    let tools: SpeakingTools

    var routes: [Route] {
        [
            .post("/r/{link}/email", create).limited(.heavy),
            .get("/r/{link}/opened/{code}", isCacheable: false, confirm),
        ]
    }

    @Sendable private func create(_ visit: Visit) async throws -> Web.Answer {
        var form = Form(visit)
        let email = form.email("email", required: "Write your email address")
        let read = form
        return try await visits.work(visit) { here, writer in
            var form = read
            if form.isSound, let email,
                try !LinkMail.send(
                    here.secret,
                    to: email,
                    in: here.words.area,
                    readingIn: visit.catalogue?.language.code,
                    writer
                )
            {
                form.refuse("email", "This link was sent by email often enough. Print this page, or keep the link")
            }
            guard form.isSound else {
                let mail = try LinkMail.find(here.secret, in: writer)
                return .page(SentPage(here, mail: mail, form, base: visit.base, tools))
            }
            return .redirect("\(here.path)/receipt#by-email")
        }
    }

    /// Opened from the letter, by a person or by a program that looks after mail: either way the address works.
    @Sendable private func confirm(_ visit: Visit) async throws -> Web.Answer {
        let code = AddressSecret(visit.parameter("code"))
        return try await visits.work(visit) { here, writer in
            try LinkMail.confirm(here.secret, by: code, in: writer)
            return .redirect(here.path)
        }
    }
}

/// Offers to send the private link by email, or says where it went.
struct LinkMailForm: Sendable {
    private let path: String
    private let state: Phrase?
    private let email: TextField

    init(_ here: SaidHere, _ mail: LinkMail?, _ form: Form) {
        path = "\(here.path)/email"
        state = mail.map { mail in
            mail.isConfirmed
                ? "We sent it to \(mail.covered), and it was opened there."
                : "We sent it to \(mail.covered). Look in your mail."
        }
        email = TextField(
            "email",
            "Email",
            hint: "You can leave this out. Nobody else sees it.",
            kind: .email,
            in: form
        )
    }

    func write(into html: inout HTML) {
        html.h2("Get this link by email", id: "by-email")
        if let state { html.p(state) }
        html.form(to: path) { html in
            email.write(into: &html)
            html.buttons(SubmitButton("Send me the link", style: .quiet))
        }
    }
}
