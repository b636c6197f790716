import Kernel
import People
import Storage

/// Who is there on an area's first day: what the four questions of the first run ask, as the command line says it.
struct Beginning: Sendable {
    /// The parent carer forum.
    var forum: NewGroup?
    /// Who answers at the council.
    var service: NewGroup?
    /// Hosts the install, and leads the forum where there is one.
    var admin: Admin?

    struct NewGroup: Sendable {
        let name: String
        let address: GroupAddress?

        init?(_ name: String?, address: String?) throws {
            guard let name else { return nil }
            self.name = name
            self.address = try address.map { try GroupAddress.mailbox(typed: $0) }
        }
    }

    struct Admin: Sendable {
        let name: String
        let email: EmailAddress

        init?(_ name: String?, email: String?) throws {
            guard let name, let email else { return nil }
            self.name = try Person.checked(name: name)
            self.email = try EmailAddress(typed: email)
        }
    }

    func set(up area: LocalArea, in writer: any Writer) throws {
        let forum = try forum.map { try $0.add(to: area, on: .families, in: writer) }
        _ = try service?.add(to: area, on: .services, in: writer)
        guard let admin else { return }
        let person = try Person.at(admin.email, name: admin.name, in: writer)
        try person.becomeHost(in: writer)
        try forum?.seat(person, as: .forumLead, Mandate(from: writer.world.today), by: .host, in: writer)
    }
}

extension Beginning.NewGroup {
    fileprivate func add(to area: LocalArea, on side: Side, in writer: any Writer) throws -> Group {
        try Group.add(named: name, on: side, at: [address].compactMap(\.self), to: area, in: writer)
    }
}
