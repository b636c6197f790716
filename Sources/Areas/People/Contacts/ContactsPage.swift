import Kernel
import Mail
import Storage
import Web

/// The contact book of a group.
struct ContactsPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { form.status }
    private let heading: Phrase
    private let form: Form
    private let path: String
    private let lines: [Line]
    /// Where letters go while no address is written down; nil where nothing is known.
    private let inbox: String?
    private let mayChange: Bool

    private struct Line: Sendable {
        let purpose: ContactPurpose
        let address: String
        let isLost: Bool
        let facts: [Phrase]
    }

    init(_ here: GroupVisit, _ seat: Seat, _ form: Form, _ visit: Visit, in reader: any Reader) throws {
        heading = "How to reach \(here.group.name)"
        title = form.title(heading)
        place = here.place
        path = "\(here.path)/contacts"
        self.form = form
        mayChange = seat.may(.setInbox, on: visit.today)
        inbox = try Contact.address(for: .general, of: here.group.id, on: visit.today, in: reader)
        let names = try Directory(of: here.area.id, in: reader)
        lines = try Contact.all(of: here.group.id, in: reader).map { contact in
            Line(
                purpose: contact.purpose,
                address: contact.address,
                isLost: contact.lostOn != nil,
                facts: try ContactsPage.facts(contact, of: here.group.id, names, visit, in: reader)
            )
        }
    }

    private static func facts(
        _ contact: Contact,
        of group: ID<Group>,
        _ names: Directory,
        _ visit: Visit,
        in reader: any Reader
    ) throws -> [Phrase] {
        let day = PlainDates.long(contact.confirmedOn, asOf: visit.today)
        let confirmer = contact.confirmedBy.flatMap(names.name(of:))
        let confirmed: Phrase = confirmer.map { "\($0) said on \(day) that it is right." } ?? "It was right on \(day)."
        let backup: Phrase? = contact.backup.map { "If it fails: \($0)" }
        let lost: Phrase? = contact.lostOn.map {
            "Mail does not reach it, as was said on \(PlainDates.long($0, asOf: visit.today))."
        }
        return try [confirmed, backup].compactMap(\.self) + bounces(of: contact, visit, in: reader)
            + [lost, instead(of: contact, group, visit, in: reader)].compactMap(\.self)
    }

    /// Where letters go while they do not reach the address; nil where they do, or there is nowhere else.
    private static func instead(
        of contact: Contact,
        _ group: ID<Group>,
        _ visit: Visit,
        in reader: any Reader
    ) throws -> Phrase? {
        let reach = try Reach(contact.purpose, of: group, on: visit.today, in: reader)
        guard reach.lost.contains(contact.address), let next = reach.addresses.first, next != contact.address else {
            return nil
        }
        return reach.addresses.count == 1
            ? "For now mail goes to \(next)." : "For now mail goes to those who lead the group."
    }

    private static func bounces(of contact: Contact, _ visit: Visit, in reader: any Reader) throws -> [Phrase] {
        let history = try Bounced.history(of: contact.address, in: reader)
        guard let last = history.first else { return [] }
        let day = PlainDates.long(last.at.dayInLondon, asOf: visit.today)
        let times = Phrase.counted(history.count, one: "time", many: "times")
        let isLost = try !Bounced.notReachable([contact.address], in: reader).isEmpty
        return [
            "Mail came back \(times), last on \(day): \(said: last.words)",
            isLost ? "Mail does not reach this address. Please ask for a new one." : nil,
        ].compactMap(\.self)
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1(heading)
        if lines.isEmpty {
            EmptyState(
                inbox.map { "Letters go to \($0)." } ?? "No address is known yet.",
                next: "Addresses for one purpose show here, with the day somebody last said they are right."
            )
            .write(into: &html)
        }
        for line in lines { write(line, into: &html) }
        if mayChange { writeForm(into: &html) }
    }

    private func write(_ line: Line, into html: inout HTML) {
        html.h2(line.purpose.words)
        html.element("p") { html in
            html.element("strong") { html in html.element("bdi") { $0.text(.said(line.address)) } }
        }
        for fact in line.facts { html.hint(fact) }
        guard mayChange else { return }
        html.form(to: "\(path)/\(line.purpose.rawValue)/confirmation") { html in
            html.buttons(SubmitButton("\(line.address) is right", style: .quiet))
        }
        guard !line.isLost else { return }
        html.form(to: "\(path)/\(line.purpose.rawValue)/loss") { html in
            html.buttons(SubmitButton("Say that mail does not reach \(line.address)", style: .quiet))
        }
    }

    private func writeForm(into html: inout HTML) {
        html.h2("Write down an address")
        html.form(to: path) { html in
            ChoiceField(
                "purpose",
                "What it is for",
                ContactPurpose.allCases.map { ChoiceField.Choice($0.rawValue, $0.words) },
                in: form
            ).write(into: &html)
            TextField("address", "Email address", kind: .email, autocomplete: "off", in: form).write(into: &html)
            TextField(
                "backup",
                "A second address",
                hint: "Mail goes there if it does not reach the first. You can leave it empty.",
                kind: .email,
                autocomplete: "off",
                in: form
            ).write(into: &html)
            html.buttons(SubmitButton("Save the address"))
        }
    }
}
