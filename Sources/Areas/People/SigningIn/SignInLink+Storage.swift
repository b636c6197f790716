import Kernel
import Storage

extension SignInLink {
    private static let columns: SQL = """
        token_digest, address_digest, person_id, code_salt, code_digest, made_at, wrong_codes, state, spent_at,
        browser_digest
        """

    private init(row: Row) throws {
        let state: State =
            switch try row["state"] as String {
            case "open": .open(wrongCodes: try row["wrong_codes"])
            case "spent": .spent(at: try row["spent_at"], browser: try row["browser_digest"])
            default: .dead
            }
        self.init(
            id: try row["token_digest"],
            address: try row["address_digest"],
            person: try row["person_id"],
            code: SignInCode(salt: try row["code_salt"], digest: try row["code_digest"]),
            madeAt: try row["made_at"],
            state: state
        )
    }

    static func find(_ digest: String, in reader: any Reader) throws -> SignInLink? {
        try reader.row("SELECT \(columns) FROM sign_in_link WHERE token_digest = \(digest)").map(SignInLink.init(row:))
    }

    /// Those asked for an address in the last day, the newest first.
    static func lastDay(of address: String, before now: Instant, in reader: any Reader) throws -> [SignInLink] {
        let dayAgo = now.minus(minutes: 24 * 60)
        return try reader.rows(
            """
            SELECT \(columns) FROM sign_in_link WHERE address_digest = \(address) AND made_at > \(dayAgo)
             ORDER BY made_at DESC, token_digest
            """
        ).map(SignInLink.init(row:))
    }

    func insert(in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO sign_in_link (token_digest, address_digest, person_id, code_salt, code_digest, made_at,
                                      wrong_codes, state)
            VALUES (\(id), \(address), \(person), \(code.salt), \(code.digest), \(madeAt), 0, 'open')
            """
        )
    }

    /// Keeps what has become of it after a try; on another server somebody may have been quicker.
    func save(in writer: any Writer) throws {
        switch state {
        case .open:
            try writer.run(
                "UPDATE sign_in_link SET wrong_codes = wrong_codes + 1 WHERE token_digest = \(id) AND state = 'open'"
            )
        case .spent(let at, let browser):
            let changed = try writer.run(
                """
                UPDATE sign_in_link SET state = 'spent', spent_at = \(at), browser_digest = \(browser)
                 WHERE token_digest = \(id) AND (state = 'open' OR browser_digest = \(browser))
                """
            )
            guard changed == 1 else { throw PeopleError.linkEnded }
        case .dead:
            try writer.run(
                "UPDATE sign_in_link SET state = 'dead', wrong_codes = wrong_codes + 1 WHERE token_digest = \(id)"
            )
        }
    }

    /// Ends all but the newest of an address.
    static func endAllButNewest(of address: String, in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE sign_in_link SET state = 'dead'
             WHERE address_digest = \(address) AND state = 'open' AND token_digest NOT IN (
                   SELECT token_digest FROM sign_in_link WHERE address_digest = \(address)
                    ORDER BY made_at DESC, token_digest LIMIT \(mostValid))
            """
        )
    }

    static func wrongCodesLastDay(of address: String, before now: Instant, in reader: any Reader) throws -> Int {
        let dayAgo = now.minus(minutes: 24 * 60)
        let row = try reader.row(
            """
            SELECT CAST(COALESCE(SUM(wrong_codes), 0) AS BIGINT) AS wrong FROM sign_in_link
             WHERE address_digest = \(address) AND made_at > \(dayAgo)
            """
        )
        return try row?["wrong"] ?? 0
    }

    /// Forgets links of more than a day ago.
    static func sweep(before now: Instant, in writer: any Writer) throws {
        try writer.run("DELETE FROM sign_in_link WHERE made_at <= \(now.minus(minutes: 24 * 60))")
    }
}
