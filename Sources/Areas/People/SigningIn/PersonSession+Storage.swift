import Kernel
import Storage

extension PersonSession {
    static let columns: SQL = """
        s.id AS session_id, s.person_id AS session_person, s.device, s.made_on, s.seen_on, s.proved_at, s.speaks_as
        """

    init(row: Row) throws {
        id = try row["session_id"]
        person = try row["session_person"]
        device = try row["device"]
        madeOn = try row["made_on"]
        seenOn = try row["seen_on"]
        provedAt = try row["proved_at"]
        speaker = Speaker(stored: try row["speaks_as"])
    }

    /// Signs a person in: under a new token each time, so that nobody can have known it before.
    package static func begin(
        _ person: ID<Person>,
        link: String? = nil,
        device: String,
        in writer: any Writer
    ) throws -> Secret {
        let token = Secret.make(bits: 256, writer.world)
        let now = writer.world.now()
        let today = now.dayInLondon
        let id: ID<PersonSession> = .random(writer.world)
        try writer.run(
            """
            INSERT INTO person_session (id, token_digest, person_id, link_digest, device, made_on, seen_on, proved_at)
            VALUES (\(id), \(token.digest), \(person), \(link), \(device), \(today), \(today), \(now))
            """
        )
        return token
    }

    /// The session of a token, where it is alive.
    package static func find(_ token: String, on today: Day, in reader: any Reader) throws -> PersonSession? {
        let digest = Secret.digest(of: token)
        return try reader.row("SELECT \(columns) FROM person_session s WHERE s.token_digest = \(digest)")
            .map(PersonSession.init(row:))
            .flatMap { $0.isAlive(on: today) ? $0 : nil }
    }

    /// A person's sessions that are alive, the last used first.
    package static func all(of person: ID<Person>, on today: Day, in reader: any Reader) throws -> [PersonSession] {
        try reader.rows(
            "SELECT \(columns) FROM person_session s WHERE s.person_id = \(person) ORDER BY s.seen_on DESC, s.id"
        )
        .map(PersonSession.init(row:))
        .filter { $0.isAlive(on: today) }
    }

    /// Whether a token's session came of a link.
    static func came(_ token: String, of link: SignInLink, in reader: any Reader) throws -> Bool {
        let digest = Secret.digest(of: token)
        return try reader.row(
            "SELECT id FROM person_session WHERE token_digest = \(digest) AND link_digest = \(link.id)"
        ) != nil
    }

    /// Notes the day it was used, where it was not yet today.
    package func touch(on today: Day, in writer: any Writer) throws {
        guard seenOn < today else { return }
        try writer.run("UPDATE person_session SET seen_on = \(today) WHERE id = \(id) AND seen_on < \(today)")
    }

    package func speak(as speaker: Speaker, in writer: any Writer) throws {
        try writer.run("UPDATE person_session SET speaks_as = \(speaker.stored) WHERE id = \(id)")
    }

    /// Proves by a mailed code that the mailbox is the holder's, and gives a new token in place of the old.
    ///
    /// Nil where the code is wrong, which is counted.
    package func prove(_ person: Person, code: String, browser: String, in writer: any Writer) throws -> Secret? {
        guard person.id == self.person,
            let link = try SigningIn.spentLink(by: code, for: person.email, browser: browser, in: writer),
            link.person == person.id
        else { return nil }
        let token = Secret.make(bits: 256, writer.world)
        try writer.run(
            """
            UPDATE person_session SET token_digest = \(token.digest), proved_at = \(writer.world.now())
             WHERE id = \(id)
            """
        )
        return token
    }

    /// Ends one of a person's sessions; another's is not touched.
    package static func end(_ id: ID<PersonSession>, of person: ID<Person>, in writer: any Writer) throws {
        try writer.run("DELETE FROM person_session WHERE id = \(id) AND person_id = \(person)")
    }

    /// Ends the session of a token.
    package static func end(_ token: String, in writer: any Writer) throws {
        try writer.run("DELETE FROM person_session WHERE token_digest = \(Secret.digest(of: token))")
    }

    package static func endAll(of person: ID<Person>, in writer: any Writer) throws {
        try writer.run("DELETE FROM person_session WHERE person_id = \(person)")
    }

    /// Forgets those that nobody has used for 90 days.
    package static func sweep(on today: Day, in writer: any Writer) throws {
        try writer.run("DELETE FROM person_session WHERE seen_on < \(today + -daysUnused)")
    }
}

extension PersonSession.Speaker {
    fileprivate init(stored text: String?) {
        switch text {
        case nil: self = .notChosen
        case "oneself": self = .oneself
        case let text?: self = Int64(text).map { .seat(ID($0)) } ?? .notChosen
        }
    }

    fileprivate var stored: String? {
        switch self {
        case .notChosen: nil
        case .oneself: "oneself"
        case .seat(let seat): seat.description
        }
    }
}
