import Kernel
import Record
import Storage

/// A way in made on the machine itself: for an install that nobody is in yet, or whose only lead is lost.
package struct StartLink: Sendable, Equatable {
    /// The digest of its token.
    let id: String
    package let purpose: Purpose
    let madeAt: Instant
    let spentAt: Instant?

    package enum Purpose: Sendable, Equatable {
        /// Sets up an empty install; only as long as it is empty.
        case firstRun
        /// Makes somebody the host.
        case host(EmailAddress)
        /// Makes somebody a lead of a group.
        case lead(EmailAddress, of: ID<Group>)
    }

    static let minutesValid = 30

    package func isOpen(at now: Instant) -> Bool {
        spentAt == nil && now.isWithin(minutes: StartLink.minutesValid, after: madeAt)
    }
}

extension StartLink {
    package static func make(for purpose: Purpose, in writer: any Writer) throws -> Secret {
        let token = Secret.make(bits: 128, writer.world)
        let (kind, email, group) = purpose.columns
        try writer.run(
            """
            INSERT INTO start_link (token_digest, kind, email, group_id, made_at)
            VALUES (\(token.digest), \(kind), \(email), \(group), \(writer.world.now()))
            """
        )
        return token
    }

    /// The link of a token, where it can still be used.
    package static func open(_ token: String, at now: Instant, in reader: any Reader) throws -> StartLink? {
        let digest = Secret.digest(of: token)
        guard
            let row = try reader.row(
                "SELECT kind, email, group_id, made_at, spent_at FROM start_link WHERE token_digest = \(digest)"
            )
        else { return nil }
        let link = StartLink(
            id: digest,
            purpose: try Purpose(row),
            madeAt: try row["made_at"],
            spentAt: try row["spent_at"]
        )
        guard link.isOpen(at: now) else { return nil }
        if link.purpose == .firstRun, try Person.isAnybodyThere(in: reader) { return nil }
        return link
    }

    /// Uses the link up and signs its person in.
    ///
    /// - Parameters:
    ///   - email: for a first run; else the link's own counts.
    ///   - name: what a person new to the install is called.
    package static func spend(
        _ token: String,
        email: EmailAddress? = nil,
        name: String,
        device: String,
        in writer: any Writer
    ) throws -> (person: Person, session: Secret) {
        guard let link = try open(token, at: writer.world.now(), in: writer),
            let email = link.purpose.email ?? email
        else { throw PeopleError.linkEnded }
        let changed = try writer.run(
            """
            UPDATE start_link SET spent_at = \(writer.world.now()) WHERE token_digest = \(link.id) AND spent_at IS NULL
            """
        )
        guard changed == 1 else { throw PeopleError.linkEnded }
        let person = try Person.at(email, name: name, in: writer)
        switch link.purpose {
        case .firstRun, .host: try person.becomeHost(in: writer)
        case .lead(_, let group): try person.lead(group, in: writer)
        }
        return (person, try PersonSession.begin(person.id, device: device, in: writer))
    }
}

extension StartLink.Purpose {
    fileprivate var email: EmailAddress? {
        switch self {
        case .firstRun: nil
        case .host(let email), .lead(let email, _): email
        }
    }

    fileprivate var columns: (kind: String, email: String?, group: ID<Group>?) {
        switch self {
        case .firstRun: ("first-run", nil, nil)
        case .host(let email): ("host", email.typed, nil)
        case .lead(let email, let group): ("lead", email.typed, group)
        }
    }

    fileprivate init(_ row: Row) throws {
        let email: String? = try row["email"]
        let group: ID<Group>? = try row["group_id"]
        switch (try row["kind"] as String, email.map(EmailAddress.init(kept:)), group) {
        case ("host", let email?, _): self = .host(email)
        case ("lead", let email?, let group?): self = .lead(email, of: group)
        default: self = .firstRun
        }
    }
}

extension Person {
    /// Puts a person at the head of a group, from the host's hand; who has a seat there gets the role.
    fileprivate func lead(_ id: ID<Group>, in writer: any Writer) throws {
        guard let group = try Group.find(id, in: writer) else { throw PeopleError.noSuchGroup(id.description) }
        let role = group.side.leadingRole
        let today = writer.world.today
        let mandate = try Mandate(from: today)
        let membership = try Membership(of: group, in: writer)
        if let seat = membership.seats.first(where: { $0.holder?.person == self.id }) {
            let changed = try membership.change(seat, to: role, mandate, on: today, by: .host)
            try writer.record(changed, in: ID<Log>(group.area.number))
        } else {
            try group.seat(self, as: role, mandate, by: .host, in: writer)
        }
    }
}

extension Side {
    /// The role of who looks after a group on this side.
    package var leadingRole: Role {
        switch self {
        case .families: .forumLead
        case .services: .serviceLead
        case .youngPeople: .supportingAdult
        }
    }
}
