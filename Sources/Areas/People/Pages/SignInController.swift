import Kernel
import Storage
import Web

/// `/sign-in`: asking for the mail, and what it brings.
struct SignInController: Sendable {
    let desk: PeopleDesk

    var routes: [Route] {
        [
            .get("/sign-in", isCacheable: false, new),
            .post("/sign-in", create).limited(.signIn),
            // Where reading settings lead back to from the page that asks for a code.
            .get("/sign-in/code") { _ in .redirect("/sign-in") },
            .post("/sign-in/code", takeCode).limited(.signIn, cost: 2),
            .get("/sign-in/{token}", isCacheable: false, show),
            .post("/sign-in/{token}", spend).limited(.signIn),
            .post("/sign-out", destroy),
        ]
    }

    @Sendable private func new(_ visit: Visit) async throws -> Answer {
        .page(SignInPage(Form(), back: visit.back))
    }

    @Sendable private func create(_ visit: Visit) async throws -> Answer {
        var form = Form(visit)
        guard let email = form.address("email", required: "Write your email address") else {
            return .page(SignInPage(form, back: visit.back))
        }
        try await desk.store.write { writer in
            try SigningIn.ask(email, back: visit.back, readingIn: visit.catalogue?.language.code, in: writer)
        }
        return .page(CodePage(.signIn(email: email.typed), Form(), back: visit.back, key: desk.newKey))
    }

    @Sendable private func takeCode(_ visit: Visit) async throws -> Answer {
        var form = Form(visit)
        guard let email = form.address("email", required: "Write your email address") else {
            return .page(SignInPage(form, back: visit.back))
        }
        let code = form.line("code", required: CodePage.missing, atMost: 20)
        if form.isSound {
            let key = (visit.once ?? desk.newKey).text
            let answer = try await desk.store.write { writer -> Answer? in
                let session = try SigningIn.take(code: code, for: email, browser: key, device: visit.device, in: writer)
                return try session.map { try desk.signIn($0, visit, in: writer) }
            }
            if let answer { return answer }
            form.refuse("code", CodePage.wrong)
        }
        return .page(CodePage(.signIn(email: email.typed), form, back: visit.back, key: desk.newKey))
    }

    @Sendable private func show(_ visit: Visit) async throws -> Answer {
        let token = visit.parameter("token")
        let isOpen = try await desk.store.read { try SigningIn.isOpen(token, at: visit.now, in: $0) }
        guard isOpen else { return .page(LinkEndedPage(again: "/sign-in")) }
        return .page(PressPage(token: token, back: visit.back, key: desk.newKey))
    }

    @Sendable private func spend(_ visit: Visit) async throws -> Answer {
        let token = visit.parameter("token")
        let key = (visit.once ?? desk.newKey).text
        do {
            return try await desk.store.write { writer in
                let session = try SigningIn.spend(
                    token,
                    browser: key,
                    held: visit.session,
                    device: visit.device,
                    in: writer
                )
                return try desk.signIn(session, visit, in: writer)
            }
        } catch PeopleError.linkEnded {
            return .page(LinkEndedPage(again: "/sign-in"))
        }
    }

    @Sendable private func destroy(_ visit: Visit) async throws -> Answer {
        if let session = visit.session {
            try await desk.store.write { try PersonSession.end(session, in: $0) }
        }
        return .signOut(then: "/")
    }
}

extension Form {
    /// An address in a field; nil, with what is wrong noted, where it is none.
    mutating func address(_ name: String, required: Phrase) -> EmailAddress? {
        guard let typed = email(name, required: required) else { return nil }
        do { return try EmailAddress(typed: typed) } catch {
            refuse(name, error.words)
            return nil
        }
    }
}
