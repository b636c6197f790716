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

    /// Who was given the address.
    package enum Holder: Sendable, Equatable {
        /// Whoever said the message.
        case asker
        /// Somebody who acts for a group.
        case member(ID<Person>, of: ID<Group>)
    }

    package init(area: ID<LocalArea>, message: ID<Message>, holder: Holder) {
        self.area = area
        self.message = message
        self.holder = holder
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
        if case .member(let member, let of) = holder { (person, group) = (member, of) }
        try writer.run(
            """
            INSERT INTO reply_address (secret_hash, area_id, message_id, person_id, group_id, made_at)
            VALUES (\(secret.hash), \(area), \(message), \(person), \(group), \(writer.world.now()))
            ON CONFLICT DO NOTHING
            """
        )
    }

    /// What an address means; nil where it is none of ours.
    ///
    /// - Parameter local: the part before the `@`.
    package static func find(_ local: some StringProtocol, in reader: any Reader) throws -> ReplyAddress? {
        let text = String(local)
        guard text.lowercased().hasPrefix(mark), let secret = AddressSecret(String(text.dropFirst(mark.count)))
        else { return nil }
        return try reader.row(
            "SELECT area_id, message_id, person_id, group_id FROM reply_address WHERE secret_hash = \(secret.hash)"
        ).map { row in
            let person: ID<Person>? = try row["person_id"]
            let group: ID<Group>? = try row["group_id"]
            var holder = Holder.asker
            if let person, let group { holder = .member(person, of: group) }
            return ReplyAddress(area: try row["area_id"], message: try row["message_id"], holder: holder)
        }
    }
}
