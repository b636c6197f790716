import Kernel
import People
import Points
import Storage

/// The secret address of somebody's calendar of complaints; not on the record.
///
/// It shows what its holder's seat may see on the day it is asked for, and nothing once the seat is gone.
enum CalendarLink {
    /// Makes a new address for a seat; the one before leads nowhere any more.
    static func make(_ secret: AddressSecret, for seat: Seat, _ writer: any Writer) throws {
        try end(for: seat, writer)
        guard let person = seat.holder?.person else { return }
        try writer.run(
            """
            INSERT INTO complaint_calendar_link (secret_hash, area_id, person_id, seat_id, made_at)
            VALUES (\(secret.hash), \(seat.area), \(person), \(seat.id), \(writer.world.now()))
            """
        )
    }

    static func end(for seat: Seat, _ writer: any Writer) throws {
        try writer.run("DELETE FROM complaint_calendar_link WHERE seat_id = \(seat.id)")
    }

    static func isMade(for seat: Seat, in reader: any Reader) throws -> Bool {
        try reader.row("SELECT seat_id FROM complaint_calendar_link WHERE seat_id = \(seat.id) LIMIT 1") != nil
    }

    /// The seat that an address was made for.
    static func find(_ secret: AddressSecret, in area: ID<LocalArea>, _ reader: any Reader) throws -> Seat? {
        let row = try reader.row(
            "SELECT seat_id FROM complaint_calendar_link WHERE secret_hash = \(secret.hash) AND area_id = \(area)"
        )
        return try row.flatMap { try Seat.find(try $0["seat_id"], in: reader) }
    }
}
