import Kernel
import Storage

extension Person {
    private init(row: Row) throws {
        id = try row["id"]
        email = EmailAddress(kept: try row["email"])
        name = try row["name"]
        isHost = try row["is_host"]
    }

    package static func find(_ id: ID<Person>, in reader: any Reader) throws -> Person? {
        try reader.row("SELECT id, email, name, is_host FROM person WHERE id = \(id)").map(Person.init(row:))
    }

    package static func find(_ email: EmailAddress, in reader: any Reader) throws -> Person? {
        try reader.row("SELECT id, email, name, is_host FROM person WHERE email_folded = \(email.folded)")
            .map(Person.init(row:))
    }

    /// Whether anybody can sign in at all: an install without is not set up yet.
    package static func isAnybodyThere(in reader: any Reader) throws -> Bool {
        try reader.row("SELECT id FROM person LIMIT 1") != nil
    }

    /// The person at an address: the one there is, under the name they have, or a new one.
    package static func at(_ email: EmailAddress, name: String, in writer: any Writer) throws -> Person {
        if let known = try find(email, in: writer) { return known }
        let person = Person(id: .random(writer.world), email: email, name: try checked(name: name), isHost: false)
        try writer.run(
            """
            INSERT INTO person (id, email, email_folded, name, is_host, made_on)
            VALUES (\(person.id), \(email.typed), \(email.folded), \(person.name), \(false), \(writer.world.today))
            """
        )
        return person
    }

    package func rename(to name: String, in writer: any Writer) throws {
        try writer.run("UPDATE person SET name = \(Person.checked(name: name)) WHERE id = \(id)")
    }

    /// Gives the install into their care.
    package func becomeHost(in writer: any Writer) throws {
        try writer.run("UPDATE person SET is_host = \(true) WHERE id = \(id)")
    }
}

extension ID {
    /// A number nobody can guess, that no two things share: 62 bits.
    static func random(_ world: World) -> ID {
        ID(world.random(8).reduce(Int64(0)) { ($0 << 8 | Int64($1)) & 0x3FFF_FFFF_FFFF_FFFF })
    }
}
