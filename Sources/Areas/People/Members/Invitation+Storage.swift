import Kernel
import Storage

extension Invitation.State: Storable {}

extension Invitation {
    private static let columns: SQL = """
        id, area_id, group_id, email, role, topics, from_on, until_on, invited_by, made_at, state
        """

    private init(row: Row) throws {
        id = try row["id"]
        area = try row["area_id"]
        group = try row["group_id"]
        email = EmailAddress(kept: try row["email"])
        role = try row["role"]
        mandate = Mandate(
            kept: Mandate.Scope(written: try row["topics"]),
            from: try row["from_on"],
            until: try row["until_on"]
        )
        invitedBy = try row["invited_by"]
        madeAt = try row["made_at"]
        state = try row["state"]
    }

    package static func find(_ token: String, in reader: any Reader) throws -> Invitation? {
        let digest = Secret.digest(of: token)
        return try reader.row("SELECT \(columns) FROM invitation WHERE token_digest = \(digest)")
            .map(Invitation.init(row:))
    }

    package static func find(_ id: ID<Invitation>, in reader: any Reader) throws -> Invitation? {
        try reader.row("SELECT \(columns) FROM invitation WHERE id = \(id)").map(Invitation.init(row:))
    }

    /// A group's invitations that can still be taken, the newest first.
    package static func open(in group: ID<Group>, at now: Instant, _ reader: any Reader) throws -> [Invitation] {
        try reader.rows(
            """
            SELECT \(columns) FROM invitation WHERE group_id = \(group) AND state = 'open' ORDER BY made_at DESC, id
            """
        )
        .map(Invitation.init(row:))
        .filter { $0.isOpen(at: now) }
    }

    func insert(_ token: Secret, in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO invitation (id, token_digest, area_id, group_id, email, role, topics, from_on, until_on,
                                    invited_by, made_at, state)
            VALUES (\(id), \(token.digest), \(area), \(group), \(email.typed), \(role), \(mandate.scope.written),
                    \(mandate.from), \(mandate.until), \(invitedBy), \(madeAt), \(state))
            """
        )
    }

    /// Ends an open one; somebody else may have been quicker.
    func end(as state: State, in writer: any Writer) throws {
        let changed = try writer.run(
            "UPDATE invitation SET state = \(state) WHERE id = \(id) AND state = \(State.open)"
        )
        guard changed == 1 else { throw PeopleError.linkEnded }
    }
}
