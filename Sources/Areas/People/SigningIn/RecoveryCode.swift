import Kernel
import Mail
import Storage

/// Ways in for who cannot read their mail: printed once, each used once; only digests are kept.
package enum RecoveryCode {
    static let count = 8
    /// Wrong codes for one address in a day after which none is tried any more.
    static let mostWrongADay = 20
    /// Crockford's base 32: no letter that can be taken for a digit.
    private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// Makes new ones for a person; those made before are worth nothing any more.
    package static func renew(for person: Person, in writer: any Writer) throws -> [String] {
        try forget(of: person.id, in: writer)
        return try (0..<count).map { _ in
            let code = make(writer.world)
            try writer.run(
                """
                INSERT INTO recovery_code (person_id, code_digest, made_on)
                VALUES (\(person.id), \(digest(of: code, for: person.id)), \(writer.world.today))
                """
            )
            return code
        }
    }

    /// How many of a person's have not been used.
    package static func left(of person: ID<Person>, in reader: any Reader) throws -> Int {
        try reader.row(
            "SELECT COUNT(*) AS unused FROM recovery_code WHERE person_id = \(person) AND used_on IS NULL"
        )?["unused"] ?? 0
    }

    /// Uses a code up; nil where it is wrong or used, which is counted and so must not throw.
    ///
    /// Says nothing, and keeps the same rows, for an address that nobody has.
    static func take(_ typed: String, for email: EmailAddress, in writer: any Writer) throws -> Person? {
        let (address, now) = (Secret.digest(of: email.folded), writer.world.now())
        try sweep(before: now, in: writer)
        let tried = try writer.row("SELECT COUNT(*) AS tries FROM recovery_try WHERE address_digest = \(address)")
        guard try tried?["tries"] ?? 0 < mostWrongADay else { return nil }
        if let person = try Person.find(email, in: writer), try use(typed, of: person, in: writer) {
            var letter = OutgoingLetter.recoveryUsed(person)
            letter.language = try ReadingLanguage.find(of: person.id, in: writer)
            try writer.send(letter)
            return person
        }
        try writer.run("INSERT INTO recovery_try (address_digest, tried_at) VALUES (\(address), \(now))")
        return nil
    }

    private static func use(_ typed: String, of person: Person, in writer: any Writer) throws -> Bool {
        try writer.run(
            """
            UPDATE recovery_code SET used_on = \(writer.world.today)
             WHERE person_id = \(person.id) AND code_digest = \(digest(of: typed, for: person.id)) AND used_on IS NULL
            """
        ) == 1
    }

    static func forget(of person: ID<Person>, in writer: any Writer) throws {
        try writer.run("DELETE FROM recovery_code WHERE person_id = \(person)")
    }

    /// Forgets who tried more than a day ago.
    static func sweep(before now: Instant, in writer: any Writer) throws {
        try writer.run("DELETE FROM recovery_try WHERE tried_at <= \(now.minus(minutes: 24 * 60))")
    }

    /// 80 bits of chance, in four groups of four signs.
    private static func make(_ world: World) -> String {
        let signs = world.random(16).map { letters[Int($0) % letters.count] }
        let groups = stride(from: 0, to: signs.count, by: 4).map { String(decoding: signs[$0..<$0 + 4], as: UTF8.self) }
        return groups.joined(separator: "-")
    }

    private static func digest(of code: String, for person: ID<Person>) -> String {
        Secret.digest(of: String(decoding: plain(code), as: UTF8.self), salt: "recovery \(person) ")
    }

    /// As it was printed, however it was typed: small letters, spaces, an O for a nought.
    private static func plain(_ typed: String) -> [UInt8] {
        typed.uppercased().utf8.compactMap { byte in
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "-"): nil
            case UInt8(ascii: "O"): UInt8(ascii: "0")
            case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
            default: byte
            }
        }
    }
}
