import Kernel
import People
import Record
import Storage

/// How far a seat has been told what is new, and whether its holder wants to hear of it; not on the record.
enum DigestMark {
    /// Up to where the seat was told, looked at for the last time on a day; nil where it was never looked at.
    static func find(_ seat: ID<Seat>, in reader: any Reader) throws -> (position: Int64, lookedOn: Day)? {
        try reader.row("SELECT position, looked_on FROM digest_mark WHERE seat_id = \(seat)")
            .map { (try $0["position"], try $0["looked_on"]) }
    }

    static func set(_ seat: ID<Seat>, to position: Int64, in writer: any Writer) throws {
        let today = writer.world.today
        try writer.run(
            """
            INSERT INTO digest_mark (seat_id, position, looked_on) VALUES (\(seat), \(position), \(today))
            ON CONFLICT (seat_id) DO UPDATE SET position = \(position), looked_on = \(today)
            """
        )
    }
}

/// The secret in a person's digests by which one press ends them, and one more brings them back.
enum DigestLeave {
    /// The person's secret, made the first time; nil where they want no digests.
    static func secret(of person: ID<Person>, in writer: any Writer) throws -> String? {
        let kept = try writer.row("SELECT secret, is_off FROM digest_leave WHERE person_id = \(person)")
        if let kept { return try kept["is_off"] ? nil : kept["secret"] }
        let secret = AddressSecret(writer.world).description
        try writer.run(
            "INSERT INTO digest_leave (person_id, secret, is_off) VALUES (\(person), \(secret), \(false))"
        )
        return secret
    }

    /// Whether digests are off for the holder of a secret; nil where it is nobody's.
    static func isOff(_ secret: String, in reader: any Reader) throws -> Bool? {
        try reader.row("SELECT is_off FROM digest_leave WHERE secret = \(secret)")?["is_off"]
    }

    /// Ends the digests or brings them back; false where the secret is nobody's.
    static func set(_ secret: String, off isOff: Bool, in writer: any Writer) throws -> Bool {
        try writer.run("UPDATE digest_leave SET is_off = \(isOff) WHERE secret = \(secret)") == 1
    }

    /// Forgets those of people who are not here any more.
    static func sweep(in writer: any Writer) throws {
        try writer.run("DELETE FROM digest_leave WHERE person_id NOT IN (SELECT id FROM person)")
        try writer.run(
            "DELETE FROM digest_mark WHERE seat_id IN (SELECT id FROM member WHERE left_on IS NOT NULL)"
        )
    }
}

extension PointsSchema {
    /// Who was told how much; none of it is on the record.
    static let digests = """
        CREATE TABLE digest_mark (
            seat_id BIGINT PRIMARY KEY,
            position BIGINT NOT NULL,
            looked_on TEXT NOT NULL
        );
        CREATE TABLE digest_leave (
            person_id BIGINT PRIMARY KEY,
            secret TEXT NOT NULL UNIQUE,
            is_off BIGINT NOT NULL CHECK (is_off IN (0, 1))
        );
        CREATE INDEX point_history_by_position ON point_history (position);
        """
}
