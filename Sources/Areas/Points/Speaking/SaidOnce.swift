import Kernel
import People
import Storage

/// Remembers which forms were sent, so that a form sent twice is one message; not on the record.
enum SaidOnce {
    /// Takes a form's secret; false where it was taken before.
    static func claim(_ secret: AddressSecret, in area: ID<LocalArea>, _ writer: any Writer) throws -> Bool {
        try writer.run(
            """
            INSERT INTO said_once (area_id, once_hash, message_id, said_at)
            VALUES (\(area), \(secret.hash), 0, \(writer.world.now()))
            ON CONFLICT (area_id, once_hash) DO NOTHING
            """
        ) == 1
    }

    static func keep(
        _ message: ID<Message>,
        under secret: AddressSecret,
        in area: ID<LocalArea>,
        _ writer: any Writer
    ) throws {
        try writer.run(
            "UPDATE said_once SET message_id = \(message) WHERE area_id = \(area) AND once_hash = \(secret.hash)"
        )
    }

    static func message(of secret: AddressSecret, in area: ID<LocalArea>, _ reader: any Reader) throws -> ID<Message> {
        let row = try reader.row(
            "SELECT message_id FROM said_once WHERE area_id = \(area) AND once_hash = \(secret.hash)"
        )
        guard let row else { throw PointError.noSuchMessage }
        return try row["message_id"]
    }

    static func isTaken(_ secret: AddressSecret, in area: ID<LocalArea>, _ reader: any Reader) throws -> Bool {
        try reader.row(
            "SELECT message_id FROM said_once WHERE area_id = \(area) AND once_hash = \(secret.hash)"
        ) != nil
    }

    /// Forgets forms sent before a moment.
    static func sweep(before moment: Instant, in writer: any Writer) throws {
        try writer.run("DELETE FROM said_once WHERE said_at < \(moment)")
    }
}
