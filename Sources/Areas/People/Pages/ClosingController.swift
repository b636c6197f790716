import Kernel
import Storage
import Web

/// `/account/close`: what cannot be undone, after a fresh proof that the mailbox is the person's.
struct ClosingController: Sendable {
    let desk: PeopleDesk

    var routes: [Route] {
        [
            .get("/account/close", isCacheable: false, new),
            .post("/account/close", create),
            .post("/account/proof", ask).limited(.signIn),
            .post("/account/proof/code", prove).limited(.signIn, cost: 2),
        ]
    }

    @Sendable private func new(_ visit: Visit) async throws -> Answer {
        try await desk.signedIn.read(visit) { signedIn, reader in
            guard signedIn.session.isProved(at: visit.now) else { return .page(ProofPage(back: visit.path)) }
            let account = try Account(of: signedIn.person, on: visit.today, in: reader)
            let alone = try account.groupsLeftAlone(on: visit.today, in: reader)
            return .page(ClosingPage(groupsLeftAlone: alone.map(\.name)))
        }
    }

    @Sendable private func create(_ visit: Visit) async throws -> Answer {
        do {
            return try await desk.signedIn.write(visit) { [kinds = desk.kinds] signedIn, writer in
                guard signedIn.session.isProved(at: visit.now) else { return .page(ProofPage(back: visit.path)) }
                try Account(of: signedIn.person, on: visit.today, in: writer).close(kinds: kinds, in: writer)
                return .signOut(then: "/")
            }
        } catch PeopleError.lastLead {
            return .redirect("/account/close")
        }
    }

    @Sendable private func ask(_ visit: Visit) async throws -> Answer {
        let key = desk.newKey
        return try await desk.signedIn.write(visit) { signedIn, writer in
            try SigningIn.ask(signedIn.person.email, readingIn: visit.catalogue?.language.code, in: writer)
            return .page(CodePage(.proof, Form(), back: visit.back, key: key))
        }
    }

    @Sendable private func prove(_ visit: Visit) async throws -> Answer {
        var form = Form(visit)
        let code = form.line("code", required: CodePage.missing, atMost: 20)
        let (key, checked) = (desk.newKey, form)
        return try await desk.signedIn.write(visit) { signedIn, writer in
            var form = checked
            if form.isSound {
                let browser = (visit.once ?? key).text
                if let token = try signedIn.session.prove(signedIn.person, code: code, browser: browser, in: writer) {
                    return .signIn(session: token.text, then: visit.back ?? "/account")
                }
                form.refuse("code", CodePage.wrong)
            }
            return .page(CodePage(.proof, form, back: visit.back, key: key))
        }
    }
}

/// Asks for a proof before what cannot be undone.
struct ProofPage: Page {
    let title: Phrase = "Show that it is you"
    let isPrivate = true
    let back: String

    func write(into html: inout HTML) {
        html.h1(title)
        html.p("What comes next cannot be undone. So we send you a mail with a code first.")
        html.form(to: "/account/proof") { html in
            html.hidden("back", back)
            html.buttons(SubmitButton("Send me the code"))
        }
        html.element("p") { $0.link("Go back to your account", to: "/account") }
    }
}

/// What closing an account does.
struct ClosingPage: Page {
    let title: Phrase = "Close your account"
    let isPrivate = true
    let groupsLeftAlone: [String]

    func write(into html: inout HTML) {
        html.h1(title)
        guard groupsLeftAlone.isEmpty else { return writeAlone(into: &html) }
        html.p("We forget your name and your email address. You leave all your groups. You are signed out everywhere.")
        html.p("The record keeps that somebody was a member, in which role and on which days. It no longer says who.")
        html.p(
            "What you wrote stays where you put it. If it should go too, take it back before you close your account."
        )
        html.form(to: "/account/close") { $0.buttons(SubmitButton("Close your account", style: .danger)) }
        html.element("p") { $0.link("Keep your account", to: "/account") }
    }

    private func writeAlone(into html: inout HTML) {
        html.p("You are the only lead of these groups. Name another lead first.")
        html.list(groupsLeftAlone) { name, html in html.said(name) }
        html.element("p") { $0.link("Go back to your account", to: "/account") }
    }
}
