import Kernel
import People
import Storage

/// The way back to what a person said, for whoever holds its secret; not on the record.
package enum PrivateLink {
    static func make(
        _ secret: AddressSecret,
        to message: ID<Message>,
        in area: ID<LocalArea>,
        _ writer: any Writer
    ) throws {
        try writer.run(
            """
            INSERT INTO private_link (secret_hash, area_id, message_id, made_at)
            VALUES (\(secret.hash), \(area), \(message), \(writer.world.now()))
            """
        )
    }

    /// Whether whoever said a message can come back to it.
    static func isMade(to message: ID<Message>, in reader: any Reader) throws -> Bool {
        try reader.row("SELECT message_id FROM private_link WHERE message_id = \(message) LIMIT 1") != nil
    }

    /// Where a link leads: its area and its message.
    package static func find(
        _ secret: AddressSecret,
        in reader: any Reader
    ) throws -> (area: ID<LocalArea>, message: ID<Message>)? {
        try reader.row("SELECT area_id, message_id FROM private_link WHERE secret_hash = \(secret.hash)")
            .map { (try $0["area_id"], try $0["message_id"]) }
    }
}
