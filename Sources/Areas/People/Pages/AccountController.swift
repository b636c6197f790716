import Kernel
import Record
import Storage
import Web

/// `/account`: what is held about whoever is signed in, and what they may do with it.
struct AccountController: Sendable {
    let desk: PeopleDesk

    var routes: [Route] {
        [
            .get("/account", isCacheable: false, show),
            .post("/account/name", rename), .post("/account/access-needs", keepNeeds),
            .post("/account/speaking-as", speak),
            .post("/account/sessions/{session}/end", endSession),
            .post("/account/sessions/end", endAll),
            .get("/account/download", isCacheable: false, download),
        ]
    }

    @Sendable private func show(_ visit: Visit) async throws -> Answer {
        try await desk.signedIn.read(visit) { signedIn, reader in
            try page(signedIn, nil, visit, in: reader)
        }
    }

    private func page(
        _ signedIn: SignedIn,
        _ form: Form?,
        _ visit: Visit,
        in reader: any Reader
    ) throws -> Answer {
        let account = try Account(of: signedIn.person, on: visit.today, in: reader)
        let form = form ?? Form(["name": account.person.name, "access-needs": account.accessNeeds ?? ""])
        return .page(AccountPage(account, here: signedIn.session, form, on: visit.today))
    }

    @Sendable private func rename(_ visit: Visit) async throws -> Answer {
        try await desk.signedIn.write(visit) { signedIn, writer in
            let needs = try AccessNeeds.find(of: signedIn.person.id, in: writer) ?? ""
            var form = Form(kept: visit.form + [FormField(name: "access-needs", value: needs)])
            let name = form.name("name", required: PeopleError.noName.words)
            guard form.isSound else { return try page(signedIn, form, visit, in: writer) }
            try signedIn.person.rename(to: name, in: writer)
            return .redirect("/account")
        }
    }

    @Sendable private func keepNeeds(_ visit: Visit) async throws -> Answer {
        try await desk.signedIn.write(visit) { signedIn, writer in
            var form = Form(kept: visit.form + [FormField(name: "name", value: signedIn.person.name)])
            let words = form.text("access-needs", atMost: AccessNeeds.longest)
            guard form.isSound else { return try page(signedIn, form, visit, in: writer) }
            try AccessNeeds.keep(words, of: signedIn.person.id, in: writer)
            return .redirect("/account#access-needs")
        }
    }

    @Sendable private func speak(_ visit: Visit) async throws -> Answer {
        try await desk.signedIn.write(visit) { signedIn, writer in
            let seats = try Account(of: signedIn.person, on: visit.today, in: writer).places.map(\.seat)
            let chosen = seats.first { $0.isHeld(on: visit.today) && $0.id.description == visit.field("seat") }
            try signedIn.session.speak(as: chosen.map { .seat($0.id) } ?? .oneself, in: writer)
            return .redirect(visit.back ?? "/account")
        }
    }

    @Sendable private func endSession(_ visit: Visit) async throws -> Answer {
        try await desk.signedIn.write(visit) { signedIn, writer in
            guard let number = Int64(visit.parameter("session")) else { return nil }
            try PersonSession.end(ID(number), of: signedIn.person.id, in: writer)
            return number == signedIn.session.id.number ? .signOut(then: "/") : .redirect("/account")
        }
    }

    @Sendable private func endAll(_ visit: Visit) async throws -> Answer {
        try await desk.signedIn.write(visit) { signedIn, writer in
            try PersonSession.endAll(of: signedIn.person.id, in: writer)
            return .signOut(then: "/")
        }
    }

    @Sendable private func download(_ visit: Visit) async throws -> Answer {
        try await desk.signedIn.read(visit) { signedIn, reader in
            let account = try Account(of: signedIn.person, on: visit.today, in: reader)
            return .document(
                Document(
                    try account.json.canonicalText(),
                    type: "application/json",
                    fileName: "heard-account.json",
                    caching: .never
                )
            )
        }
    }
}
