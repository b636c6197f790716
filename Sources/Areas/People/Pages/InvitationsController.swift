import Kernel
import Storage
import Web

/// `/invitations/{token}`: saying yes to a group.
struct InvitationsController: Sendable {
    let desk: PeopleDesk

    var routes: [Route] {
        [
            .get("/invitations/{token}", isCacheable: false, show),
            .post("/invitations/{token}", take).limited(.signIn),
        ]
    }

    @Sendable private func show(_ visit: Visit) async throws -> Answer { try await page(Form(), visit) }

    private func page(_ form: Form, _ visit: Visit) async throws -> Answer {
        try await desk.store.read { reader in
            guard let invitation = try Invitation.find(visit.parameter("token"), in: reader),
                invitation.isOpen(at: visit.now), let group = try Group.find(invitation.group, in: reader),
                let area = try LocalArea.find(invitation.area, in: reader)
            else { return .page(LinkEndedPage(again: nil)) }
            let isKnown = try Person.find(invitation.email, in: reader) != nil
            return .page(
                InvitationPage(
                    invitation,
                    token: visit.parameter("token"),
                    group: group,
                    area: area,
                    asksName: !isKnown,
                    form
                )
            )
        }
    }

    @Sendable private func take(_ visit: Visit) async throws -> Answer {
        var form = Form(visit)
        let name = form.line("name", atMost: 100)
        do {
            return try await desk.store.write { writer in
                let group = try Invitation.find(visit.parameter("token"), in: writer)?.group
                let session = try Invitation.take(
                    visit.parameter("token"),
                    name: name,
                    device: visit.device,
                    in: writer
                ).session
                guard let session else { return .redirect("/sign-in") }
                return try desk.signIn(session, visit, joining: group, in: writer)
            }
        } catch PeopleError.linkEnded {
            return .page(LinkEndedPage(again: nil))
        } catch PeopleError.notAllowed {
            return .page(LinkEndedPage(again: nil))
        } catch let error as PeopleError {
            form.refuse("name", error.words)
            return try await page(form, visit)
        }
    }
}

/// What an invitation means, before saying yes.
struct InvitationPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { form.status }
    private let heading: Phrase
    private let rows: DataList
    private let button: Phrase
    private let token: String
    private let asksName: Bool
    private let form: Form

    init(
        _ invitation: Invitation,
        token: String,
        group: Group,
        area: LocalArea,
        asksName: Bool,
        _ form: Form
    ) {
        heading = "Join \(group.name)"
        title = form.title(heading)
        place = Place(slug: area.slug, name: area.name)
        rows = DataList([
            ("Group", .said(group.name)), ("You would be", .text(invitation.role.words)),
            ("You would speak", .text(invitation.mandate.words)), ("Your email address", .said(invitation.email.typed)),
        ])
        button = "Join \(group.name)"
        self.token = token
        self.asksName = asksName
        self.form = form
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1(heading)
        rows.write(into: &html)
        html.p("When you say yes, the record says that you joined, on which day and as what.")
        html.form(to: "/invitations/\(Link.encoded(token))") { html in
            if asksName {
                TextField("name", "Your name", hint: "The group sees it.", autocomplete: "name", in: form)
                    .write(into: &html)
            }
            html.buttons(SubmitButton(button))
        }
        html.hint("If you do not want to join, close this page. Nothing has happened.")
    }
}
