import Kernel
import Mail
import People
import Storage
import Web

/// `/{area}/complaints/{ref}/recipients`: who gets a complaint, the contact book first.
struct RecipientsController: Sendable {
    let door: DraftDoor

    var routes: [Route] {
        let path = "/{area}/complaints/{ref}/recipients"
        return [
            .get(path, isCacheable: false, show), .post(path, add), .post("\(path)/removal", remove),
        ]
    }

    @Sendable private func show(_ visit: Visit) async throws -> Answer {
        try await door.read(visit) { draft, reader in .page(try RecipientsPage(nil, draft, in: reader)) }
    }

    @Sendable private func add(_ visit: Visit) async throws -> Answer {
        try await door.change(visit, field: { $0 == .nobodyToSendTo ? "field" : "address" }) { form, draft, reader in
            try RecipientsPage(form, draft, in: reader)
        } record: { form, draft, writer in
            guard let one = RecipientFields.read(&form) else { return nil }
            var all = draft.file.recipients
            // Who is to get it stands before who gets a copy.
            let place = one.field == .to ? all.firstIndex { $0.field == .cc } ?? all.count : all.count
            all.insert(one, at: place)
            try draft.record(try draft.complaint.address(to: all, by: draft.party, on: draft.today), in: writer)
            return draft.path("recipients")
        }
    }

    @Sendable private func remove(_ visit: Visit) async throws -> Answer {
        try await door.change(visit, field: { _ in "field" }) { form, draft, reader in
            try RecipientsPage(form, draft, in: reader)
        } record: { form, draft, writer in
            var all = draft.file.recipients
            try form.check(seen: draft.complaint.version)
            guard let place = Int(form.typed("place")), all.indices.contains(place) else {
                throw ComplaintError.changedMeanwhile
            }
            all.remove(at: place)
            try draft.record(try draft.complaint.address(to: all, by: draft.party, on: draft.today), in: writer)
            return draft.path("recipients")
        }
    }
}

/// Who gets a complaint, to whom and as a copy, by which way; what the contact book knows stands first.
struct RecipientsPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { head.form.status }
    private let head: DraftHead
    private let form: Form
    private let recipients: [Recipient]
    private let book: [Phrase]
    private let bookPath: String
    private let path: String
    private let seen: String

    /// A contact that nobody has said is right for so many days is old.
    private static let oldAfter = 180

    init(_ typed: Form?, _ draft: DraftVisit, in reader: any Reader) throws {
        head = DraftHead("Who gets it", typed ?? Form(), draft)
        title = head.title
        place = draft.words.place
        recipients = draft.file.recipients
        path = draft.path("recipients")
        seen = String(draft.complaint.version)
        let service = draft.complaint.madeTo
        bookPath = "/\(draft.words.area.slug)/groups/\(service)/contacts"
        let contacts = try Contact.all(of: service, in: reader)
        let complaints = contacts.first { $0.purpose == .complaints }
        book = try RecipientsPage.facts(complaints, of: service, draft, in: reader)
        // The first to get it is who the contact book names for complaints, and nobody else: a complaint that goes to a
        // service's own inbox by mistake is read by those it is about.
        let isFirst = draft.file.recipients.isEmpty
        let address = try RecipientsPage.reached(complaints, in: reader)
        let usual = isFirst ? address.map { [("address", $0), ("post", english("Complaints team"))] } ?? [] : []
        form = typed ?? Form.showing([("field", isFirst ? "to" : "cc"), ("way", "mail")] + usual)
    }

    /// The address of a contact, as far as mail reaches it.
    private static func reached(_ contact: Contact?, in reader: any Reader) throws -> String? {
        guard let contact, contact.lostOn == nil else { return nil }
        return try Bounced.notReachable([contact.address], in: reader).isEmpty ? contact.address : nil
    }

    private static func facts(
        _ contact: Contact?,
        of service: ID<Group>,
        _ draft: DraftVisit,
        in reader: any Reader
    ) throws -> [Phrase] {
        guard let contact else {
            return ["The contact book has no address for complaints of this service. Please add one when you know it."]
        }
        let day = PlainDates.long(contact.confirmedOn, asOf: draft.today)
        let by = contact.confirmedBy.flatMap(draft.words.names.name(of:)).map(Phrase.said) ?? "Somebody"
        var facts: [Phrase] = ["For complaints: \(contact.address)", "\(by) said on \(day) that it is right."]
        if draft.today - contact.confirmedOn > oldAfter {
            facts.append("That is long ago. Please check it before you send.")
        }
        let isLost = try !Bounced.notReachable([contact.address], in: reader).isEmpty
        if contact.lostOn != nil || isLost {
            facts.append("Mail does not reach this address. Please ask the service for a new one, or send it on paper.")
        }
        return facts
    }

    func write(into html: inout HTML) {
        head.write(into: &html)
        html.h2("The contact book")
        for fact in book { html.p(fact) }
        html.element("p") { $0.link("Open the contact book", to: bookPath) }
        html.h2("Who gets it now")
        if recipients.isEmpty { html.p("Nobody yet.") }
        for (place, one) in recipients.enumerated() { write(one, at: place, into: &html) }
        html.h2("Add somebody")
        html.p("Send it to the complaints team or the director. A councillor or the monitoring officer can get a copy.")
        html.form(to: path) { html in
            RecipientFields(in: form).write(into: &html)
            html.buttons(SubmitButton("Add them"))
        }
    }

    private func write(_ one: Recipient, at place: Int, into html: inout HTML) {
        html.element("p") { html in
            html.element("strong") { $0.text(one.field == .to ? "For" : "Copy to") }
            html.raw(" ")
            html.said([one.post, one.name].compactMap(\.self).joined(separator: ", "))
        }
        html.hint(one.wayWords)
        html.form(to: "\(path)/removal") { html in
            html.hidden("seen", seen)
            html.hidden("place", String(place))
            html.buttons(SubmitButton("Take \(one.post) out", style: .quiet))
        }
    }
}

extension Recipient {
    /// "By email to complaints@council.example".
    var wayWords: Phrase {
        switch way {
        case .mail(let address): "By email to \(address ?? ComplaintSheet.gone)"
        case .post(let address):
            "On paper to \((address ?? ComplaintSheet.gone).split(separator: "\n").joined(separator: ", "))"
        }
    }
}
