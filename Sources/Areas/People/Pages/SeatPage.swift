import Kernel
import Storage
import Web

/// One member: what they are, and how it ends.
struct SeatPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { form.status }
    private let name: Phrase
    private let group: String
    private let form: Form
    private let path: String
    private let back: String
    private let roles: [Role]
    private let isOwn: Bool
    private let needs: String?

    init(_ here: OwnGroup, _ seat: Seat, _ form: Form, in reader: any Reader) throws {
        name = seat.name
        title = form.title(name)
        place = here.place
        group = here.group.name
        self.form = form
        path = "\(here.path)/\(seat.id)"
        back = here.path
        roles = here.seat.role.permissions.contains(.changeMembers) ? Role.all(on: here.group.side) : []
        isOwn = seat.id == here.seat.id
        let isLead = here.seat.role.permissions.contains(.changeMembers) && seat.standing == .held
        needs = isLead ? try seat.holder.flatMap { try AccessNeeds.find(of: $0.person, in: reader) } : nil
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1(name)
        html.p("In \(said: group)")
        if let needs {
            html.h2("What helps them to take part")
            html.hint("Only they and the leads of their groups can read this.")
            html.element("div", class: "say") { $0.paragraphs(needs) }
        }
        if !roles.isEmpty {
            html.form(to: path) { html in
                MandateForm.write(form, roles: roles, into: &html)
                html.buttons(SubmitButton("Save the changes"))
            }
        }
        html.h2(isOwn ? "Leave this group" : "End this membership")
        html.p("The record keeps that it was, and when it ended.")
        html.form(to: "\(path)/end") { html in
            html.buttons(SubmitButton(isOwn ? "Leave \(group)" : "End the membership of \(name)", style: .danger))
        }
        html.element("p") { $0.link("Back to the members", to: back) }
    }
}
