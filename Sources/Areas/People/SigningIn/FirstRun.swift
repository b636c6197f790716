import Kernel
import Record
import Storage
import Web

/// What sets up an empty install: the answers to four questions.
struct FirstRun: Sendable {
    let area: String
    let slug: String
    let forum: String
    let name: String
    let email: EmailAddress?
    let inbox: GroupAddress?
    let service: String
    let serviceInbox: GroupAddress?
    /// The page to show next; nil after the last.
    let next: FirstRunPage.Step?

    /// Reads the answers of the pages up to one; nil, with what is wrong noted in the form, where one is not sound.
    init?(_ form: inout Form, upTo step: FirstRunPage.Step) {
        area = form.name("area", required: "Write the name of the area")
        forum = form.name("forum", required: "Write the name of the forum")
        slug = FirstRun.slug(of: area)
        if form.error("area") == nil {
            do { try LocalArea.check(slug: slug) } catch { form.refuse("area", "Write a name with at least 2 letters") }
        }
        name = step >= .person ? form.name("name", required: "Write your name") : ""
        email = step >= .person ? form.address("email", required: "Write your email address") : nil
        inbox = step >= .inbox ? FirstRun.mailbox("inbox", &form) : nil
        service = step >= .service ? form.name("service", required: nil) : ""
        serviceInbox = step >= .service ? FirstRun.mailbox("service-inbox", &form) : nil
        if !service.isEmpty, Folding.words(in: service) == Folding.words(in: forum) {
            form.refuse("service", "This is the forum's own name")
        }
        if serviceInbox != nil, service.isEmpty { form.refuse("service", "Write the name of the service too") }
        if let inbox, inbox == serviceInbox { form.refuse("service-inbox", "This is the forum's own address") }
        next = step.following
        guard form.isSound else { return nil }
    }

    private static func mailbox(_ field: String, _ form: inout Form) -> GroupAddress? {
        guard let typed = form.email(field) else { return nil }
        do { return try GroupAddress.mailbox(typed: typed) } catch {
            form.refuse(field, error.words)
            return nil
        }
    }

    /// The name as it can stand in addresses: "Marlow Heath" → `marlow-heath`.
    static func slug(of name: String) -> String {
        let plain = Folding.words(in: name).map { word in
            String(decoding: word.utf8.filter { (48...57).contains($0) || (97...122).contains($0) }, as: UTF8.self)
        }
        let joined = String(plain.filter { !$0.isEmpty }.joined(separator: "-").prefix(34))
        let slug = joined.hasSuffix("-") ? String(joined.dropLast()) : joined
        let isTaken = LocalArea.reservedSlugs.contains(slug)
        return isTaken || slug.utf8.first.map { $0 < 97 } == true ? "area-\(slug)" : slug
    }

    /// Makes the groups and the first lead, and signs them in; all of it, or nothing.
    func begin(in area: LocalArea, token: String, device: String, in writer: any Writer) throws -> Secret {
        let group = try Group.add(named: forum, on: .families, at: [inbox].compactMap(\.self), to: area, in: writer)
        if !service.isEmpty {
            let addresses = [serviceInbox].compactMap(\.self)
            _ = try Group.add(named: service, on: .services, at: addresses, to: area, in: writer)
        }
        let (person, session) = try StartLink.spend(token, email: email, name: name, device: device, in: writer)
        try group.seat(person, as: .forumLead, Mandate(from: writer.world.today), by: .host, in: writer)
        return session
    }
}
