import Kernel
import Storage
import Web

/// `/account/recovery`: codes to be printed; and `/sign-in/recovery`, where one of them is used.
struct RecoveryController: Sendable {
    let desk: PeopleDesk

    var routes: [Route] {
        [
            .get("/account/recovery", isCacheable: false, show), .post("/account/recovery", create).limited(.signIn),
            .get("/sign-in/recovery", isCacheable: false, new),
            .post("/sign-in/recovery", take).limited(.signIn, cost: 2),
        ]
    }

    @Sendable private func show(_ visit: Visit) async throws -> Answer {
        try await desk.signedIn.read(visit) { signedIn, reader in
            .page(RecoveryPage(left: try RecoveryCode.left(of: signedIn.person.id, in: reader), back: visit.back))
        }
    }

    /// Makes new ones and shows them, this once.
    @Sendable private func create(_ visit: Visit) async throws -> Answer {
        let back = visit.back
        let here = "/account/recovery" + (back.map { "?back=\(Link.encoded($0))" } ?? "")
        return try await desk.signedIn.write(visit) { signedIn, writer in
            guard signedIn.session.isProved(at: visit.now) else { return .page(ProofPage(back: here)) }
            let codes = try RecoveryCode.renew(for: signedIn.person, in: writer)
            return .page(RecoveryCodesPage(codes, of: signedIn.person, base: visit.base, on: visit.today, back: back))
        }
    }

    @Sendable private func new(_ visit: Visit) async throws -> Answer {
        .page(RecoverySignInPage(Form(), back: visit.back))
    }

    @Sendable private func take(_ visit: Visit) async throws -> Answer {
        var form = Form(visit)
        let email = form.address("email", required: "Write your email address")
        let code = form.line("code", required: "Type one of the codes from your paper", atMost: 40)
        if form.isSound, let email {
            let answer = try await desk.store.write { writer -> Answer? in
                guard let person = try RecoveryCode.take(code, for: email, in: writer) else { return nil }
                let session = try PersonSession.begin(person.id, device: visit.device, in: writer)
                return try desk.signIn(session, visit, in: writer)
            }
            if let answer { return answer }
            form.refuse("code", "This code does not work. Each works once. Check the address, or try another code")
        }
        return .page(RecoverySignInPage(form, back: visit.back))
    }
}
