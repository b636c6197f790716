import Kernel
import People
import Safety
import Storage
import Web
import Wording

/// Who reads what somebody is worried about: the area's named lead alone; where nobody is named, the leads of the forum
/// that it came to, since nobody reading it would be worse.
package struct WorryReaders: Sendable {
    package let named: SafeguardingLead?
    private let area: ID<LocalArea>
    private let sides: Directory
    private let day: Day

    package init(of area: ID<LocalArea>, on day: Day, in reader: any Reader) throws {
        named = try SafeguardingLead.find(in: area, on: day, reader)
        sides = try Directory(of: area, in: reader)
        self.area = area
        self.day = day
    }

    /// Everyone who reads a message's worries.
    package func seats(for message: Message, in reader: any Reader) throws -> [Seat] {
        if let named { return [named.seat] }
        return try forums(of: message, in: reader).flatMap { try Seat.all(in: $0, reader) }
            .filter { $0.mayOnSomeTopic(.triage, on: day) }
    }

    /// Whether somebody in a seat reads a message's worries.
    package func mayRead(_ seat: Seat?, _ message: Message, in reader: any Reader) throws -> Bool {
        guard let seat, seat.area == area, message.area == area else { return false }
        if let named { return named.seat.id == seat.id }
        return try seat.mayOnSomeTopic(.triage, on: day) && forums(of: message, in: reader).contains(seat.group)
    }

    /// The hidden messages that somebody in a seat reads, the oldest first.
    ///
    /// - Parameter isRead: those that were read and passed on; else those that wait to be read.
    package func hidden(
        for seat: Seat?,
        isRead: Bool = false,
        atMost limit: Int = 50,
        in reader: any Reader
    ) throws -> [Message] {
        guard let seat, mayReadAny(seat) else { return [] }
        let unread: SQL = "(SELECT message_id FROM message_worry WHERE read_on IS NULL)"
        let which: SQL = isRead ? "id NOT IN \(unread)" : "id IN \(unread)"
        return try reader.rows(
            """
            SELECT \(Message.columns)
              FROM message
             WHERE area_id = \(area) AND is_hidden = 1 AND \(which)
             ORDER BY id
             LIMIT \(limit)
            """
        ).map(Message.init(row:)).filter { try mayRead(seat, $0, in: reader) }
    }

    /// Whether worries come to the seat at all.
    package func mayReadAny(_ seat: Seat) -> Bool {
        named.map { $0.seat.id == seat.id } ?? seat.mayOnSomeTopic(.triage, on: day)
    }

    /// The worries somebody reads, as an entry of their menu: always for the named lead, for others where there are any.
    static func menu(
        for seat: Seat,
        on day: Day,
        in area: LocalArea,
        _ reader: any Reader
    ) throws -> [VisitorBar.Item] {
        let readers = try WorryReaders(of: area.id, on: day, in: reader)
        let count = try readers.hidden(for: seat, in: reader).count
        let isNamed = readers.named?.seat.id == seat.id
        guard isNamed || count > 0 else { return [] }
        return [VisitorBar.Item("Safety", path: "/\(area.slug)/worries", count: count == 0 ? nil : count)]
    }

    /// The groups of families that a message came to or from; where none is known, all.
    private func forums(of message: Message, in reader: any Reader) throws -> Set<ID<Group>> {
        let points = try Point.all(of: message.id, in: reader)
        let known = (points.map(\.owedBy) + points.compactMap(\.askedBy) + [message.group].compactMap(\.self))
            .filter { sides.side(of: $0) == .families }
        guard known.isEmpty else { return Set(known) }
        return Set(try Group.all(in: area, reader).filter { $0.side == .families }.map(\.id))
    }
}
