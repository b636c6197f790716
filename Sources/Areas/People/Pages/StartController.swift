import Kernel
import Storage
import Web

/// `/start/{token}`: the way in that the machine itself has printed.
struct StartController: Sendable {
    let desk: PeopleDesk

    var routes: [Route] {
        [.get("/start/{token}", isCacheable: false, show), .post("/start/{token}", create).limited(.signIn)]
    }

    @Sendable private func show(_ visit: Visit) async throws -> Answer {
        guard let link = try await link(visit) else { return .page(LinkEndedPage(again: nil)) }
        switch link.purpose {
        case .firstRun: return .page(FirstRunPage(.names, Form(), token: visit.parameter("token")))
        case .host, .lead: return .page(StartPage(Form(), token: visit.parameter("token")))
        }
    }

    private func link(_ visit: Visit) async throws -> StartLink? {
        try await desk.store.read { try StartLink.open(visit.parameter("token"), at: visit.now, in: $0) }
    }

    @Sendable private func create(_ visit: Visit) async throws -> Answer {
        guard let link = try await link(visit) else { return .page(LinkEndedPage(again: nil)) }
        do {
            switch link.purpose {
            case .firstRun: return try await firstRun(visit)
            case .host: return try await start(visit, joining: nil)
            case .lead(_, let group): return try await start(visit, joining: group)
            }
        } catch PeopleError.linkEnded {
            return .page(LinkEndedPage(again: nil))
        }
    }

    private func start(_ visit: Visit, joining group: ID<Group>?) async throws -> Answer {
        var form = Form(visit)
        let name = form.name("name", required: PeopleError.noName.words)
        guard form.isSound else { return .page(StartPage(form, token: visit.parameter("token"))) }
        return try await desk.store.write { writer in
            let session = try StartLink.spend(visit.parameter("token"), name: name, device: visit.device, in: writer)
                .session
            return try desk.signIn(session, visit, joining: group, in: writer)
        }
    }

    /// One page after another; each carries the answers of those before it.
    private func firstRun(_ visit: Visit) async throws -> Answer {
        var form = Form(visit)
        let token = visit.parameter("token")
        let answers = FirstRun(&form, upTo: FirstRunPage.Step(rawValue: visit.field("step") ?? "") ?? .names)
        guard form.isSound, let answers else {
            return .page(FirstRunPage(FirstRunPage.Step.first(wrongIn: form), form, token: token))
        }
        if let next = answers.next { return .page(FirstRunPage(next, form, token: token)) }
        let area = try await desk.makeArea(answers.slug, answers.area)
        let session = try await desk.store.write { writer in
            try answers.begin(in: area, token: token, device: visit.device, in: writer)
        }
        return .signIn(session: session.text, then: "/account/recovery?back=\(Link.encoded("/\(area.slug)/today"))")
    }
}

extension Form {
    /// A name in one line, not longer than a person's may be; empty where it is missing.
    mutating func name(_ field: String, required: Phrase?) -> String {
        let name = line(field, required: required, atMost: 100)
        guard !name.isEmpty else { return name }
        do { return try Person.checked(name: name) } catch {
            refuse(field, error.words)
            return name
        }
    }
}

/// Asks for a name and signs in.
struct StartPage: Page {
    let title: Phrase
    let isPrivate = true
    var status: Int { form.status }
    private let form: Form
    private let token: String

    init(_ form: Form, token: String) {
        title = form.title("Begin")
        self.form = form
        self.token = token
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1("Begin")
        html.p("This link signs you in. It works once.")
        html.form(to: "/start/\(Link.encoded(token))") { html in
            TextField("name", "Your name", autocomplete: "name", in: form).write(into: &html)
            html.buttons(SubmitButton("Sign in"))
        }
    }
}
