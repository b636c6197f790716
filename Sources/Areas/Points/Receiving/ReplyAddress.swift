import Kernel
import People
import Storage

/// Whose answer comes at an address of the form `r+SECRET@…`, and to what; not on the record.
///
/// A secret for each person and thread: whoever writes there is believed to be that person. The store keeps its hash.
package struct ReplyAddress: Sendable, Equatable {
    package let area: ID<LocalArea>
    /// The message whose thread it goes on with.
    package let message: ID<Message>
    package let holder: Holder
    /// The points that the letter listed: the first is number 1.
    package let points: [ID<Point>]

    /// Who was given the address.
    package enum Holder: Sendable, Equatable {
        /// Whoever said the message.
        case asker
        /// Somebody who acts for a group.
        case member(ID<Person>, of: ID<Group>)
        /// Whoever reads a group's own mailbox: which of its people, nobody can tell.
        case mailbox(of: ID<Group>)
    }

    package init(area: ID<LocalArea>, message: ID<Message>, holder: Holder, points: [ID<Point>]) {
        self.area = area
        self.message = message
        self.holder = holder
        self.points = points
    }

    private static let mark = "r+"

    /// The address's part before the `@`: retyped from paper, in capitals or with `l` for `1`, it is the same.
    package static func local(_ secret: AddressSecret) -> String { "\(mark)\(secret)" }

    /// Makes a new address.
    ///
    /// - Returns: its part before the `@`, for a letter's Reply-To.
    package func make(in writer: any Writer) throws -> String {
        let secret = AddressSecret(writer.world)
        try keep(under: secret, in: writer)
        return Self.local(secret)
    }

    func keep(under secret: AddressSecret, in writer: any Writer) throws {
        var (person, group): (ID<Person>?, ID<Group>?)
        switch holder {
        case .asker: break
        case .member(let member, let of): (person, group) = (member, of)
        case .mailbox(let of): group = of
        }
        try writer.run(
            """
            INSERT INTO reply_address (secret_hash, area_id, message_id, person_id, group_id, made_at)
            VALUES (\(secret.hash), \(area), \(message), \(person), \(group), \(writer.world.now()))
            """
        )
        for (place, point) in points.enumerated() {
            try writer.run(
                """
                INSERT INTO reply_address_point (secret_hash, place, point_id)
                VALUES (\(secret.hash), \(place), \(point))
                """
            )
        }
    }

    /// What an address means; nil where it is none of ours.
    ///
    /// - Parameter local: the part before the `@`.
    package static func find(_ local: some StringProtocol, in reader: any Reader) throws -> ReplyAddress? {
        let text = String(local)
        guard text.lowercased().hasPrefix(mark), let secret = AddressSecret(String(text.dropFirst(mark.count))),
            let row = try reader.row(
                "SELECT area_id, message_id, person_id, group_id FROM reply_address WHERE secret_hash = \(secret.hash)"
            )
        else { return nil }
        return ReplyAddress(
            area: try row["area_id"],
            message: try row["message_id"],
            holder: Holder(person: try row["person_id"], group: try row["group_id"]),
            points: try points(behind: secret, in: reader)
        )
    }

    private static func points(behind secret: AddressSecret, in reader: any Reader) throws -> [ID<Point>] {
        try reader.rows(
            "SELECT point_id FROM reply_address_point WHERE secret_hash = \(secret.hash) ORDER BY place"
        ).map { try $0["point_id"] }
    }
}

extension ReplyAddress.Holder {
    fileprivate init(person: ID<Person>?, group: ID<Group>?) {
        guard let group else {
            self = .asker
            return
        }
        self = person.map { .member($0, of: group) } ?? .mailbox(of: group)
    }
}
