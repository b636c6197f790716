import Kernel
import Storage
import Web

/// Who is in a group, and who has been asked.
struct MembersPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { form.status }
    private let heading: Phrase
    private let form: Form
    private let path: String
    private let members: [Line]
    private let invitations: [Line]
    private let roles: [Role]
    private let inbox: Form?
    private let leaves: String
    private let contactsPath: String

    private struct Line: Sendable {
        let id: String
        let name: Phrase
        let facts: [Phrase]
        let mayChange: Bool
    }

    init(_ here: OwnGroup, _ form: Form, _ visit: Visit, in reader: any Reader) throws {
        let mayInvite = here.seat.may(.invite, on: visit.today)
        let mayChange = here.seat.may(.changeMembers, on: visit.today)
        heading = "Members of \(here.group.name)"
        title = form.title(heading)
        place = here.place
        self.form = form
        path = here.path
        contactsPath = "/\(here.area.slug)/groups/\(here.group.id)/contacts"
        members = try Seat.all(in: here.group.id, reader).map { seat in
            let email = mayChange ? [seat.holder?.email].compactMap(\.self).map(Phrase.said) : []
            return Line(
                id: seat.id.description,
                name: seat.name,
                facts: [seat.words(on: visit.today)] + email,
                mayChange: mayChange
            )
        }
        let open = mayInvite ? try Invitation.open(in: here.group.id, at: visit.now, reader) : []
        invitations = open.map { invitation in
            let asked: Phrase = "Asked as \(invitation.role.words), \(invitation.mandate.words)"
            let until: Phrase = "Can say yes until \(PlainDates.full(invitation.lastDay))"
            return Line(
                id: invitation.id.description,
                name: .said(invitation.email.typed),
                facts: [asked, until],
                mayChange: true
            )
        }
        roles = mayInvite ? Role.all(on: here.group.side) : []
        let address = try here.group.inbox(in: reader) ?? ""
        inbox = here.seat.may(.setInbox, on: visit.today) ? MembersPage.inbox(form, address) : nil
        leaves = here.seat.id.description
    }

    /// What was typed where it was refused, else what is kept.
    private static func inbox(_ form: Form, _ address: String) -> Form {
        form.error("inbox") == nil ? Form(["inbox": address]) : form
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1(heading)
        html.list(members, class: "things") { line, html in
            write(line, into: &html)
            if line.mayChange { html.element("p") { $0.link("Change \(line.name)", to: "\(path)/\(line.id)") } }
        }
        if !invitations.isEmpty { writeInvitations(into: &html) }
        if !roles.isEmpty { writeInviting(into: &html) }
        if let inbox { write(inbox, into: &html) }
        html.element("p") { $0.link("How to reach this group", to: contactsPath) }
        html.element("p") { $0.link("Leave this group", to: "\(path)/\(leaves)") }
    }

    private func write(_ line: Line, into html: inout HTML) {
        html.element("p") { html in html.element("strong") { html in html.element("bdi") { $0.text(line.name) } } }
        for fact in line.facts { html.hint(fact) }
    }

    private func writeInvitations(into html: inout HTML) {
        html.h2("Asked to join")
        html.list(invitations, class: "things") { line, html in
            write(line, into: &html)
            html.form(to: "\(path)/invitations/\(line.id)/end") { html in
                html.buttons(SubmitButton("Take back the invitation of \(line.name)", style: .quiet))
            }
        }
    }

    private func writeInviting(into html: inout HTML) {
        html.h2("Ask somebody to join")
        html.form(to: "\(path)/invitations") { html in
            TextField("email", "Their email address", kind: .email, autocomplete: "off", in: form).write(into: &html)
            MandateForm.write(form, roles: roles, into: &html)
            html.buttons(SubmitButton("Send the invitation"))
        }
    }

    private func write(_ inbox: Form, into html: inout HTML) {
        html.h2("The group's inbox")
        html.form(to: "\(path)/inbox") { html in
            TextField(
                "inbox",
                "Email address that the group shares",
                hint: "Mail to the group goes there.",
                kind: .email,
                autocomplete: "off",
                in: inbox
            ).write(into: &html)
            html.buttons(SubmitButton("Save the inbox", style: .quiet))
        }
    }
}
