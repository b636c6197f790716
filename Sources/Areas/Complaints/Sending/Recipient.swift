import Kernel
import Record
import Storage

/// Somebody a complaint goes to.
package struct Recipient: Sendable, Equatable {
    package let field: Field
    /// "Complaints officer": what they are; the letter names it beside the name.
    package let post: String
    /// Nil where only the post is known, or where it has been erased.
    package let name: String?
    package let way: Way

    package enum Field: String, Sendable, Storable, Recordable {
        case to, cc
    }

    /// How it reaches them.
    package enum Way: Sendable, Equatable {
        /// Nil only where it has been erased.
        case mail(String?)
        /// On paper, to where the letter says.
        case post(String?)

        package var word: String { if case .mail = self { "mail" } else { "post" } }
        package var address: String? {
            switch self {
            case .mail(let address), .post(let address): address
            }
        }

        init(_ word: String, _ address: String?) { self = word == "mail" ? .mail(address) : .post(address) }
    }

    package init(_ field: Field, _ post: String, name: String? = nil, by way: Way) {
        self.field = field
        self.post = post
        self.name = name
        self.way = way
    }
}

extension Recipient {
    package static func all(of complaint: ID<Complaint>, in reader: any Reader) throws -> [Recipient] {
        try reader.rows(
            """
            SELECT field, post, name, way, address
              FROM complaint_recipient
             WHERE complaint_id = \(complaint)
             ORDER BY position
            """
        ).map(Recipient.init(row:))
    }

    init(row: Row) throws {
        self.init(
            try row["field"],
            try row["post"],
            name: try row["name"],
            by: Way(try row["way"], try row["address"])
        )
    }
}

/// Recipients as entries hold them: what they are beside who they are, so that names can be erased and posts stay.
struct RecipientList: Sendable, Equatable {
    let all: [Recipient]

    var who: FieldValues {
        ["names": all.map { $0.name ?? "" }, "addresses": all.map { $0.way.address ?? "" }]
    }
    var facts: FieldValues {
        ["fields": all.map(\.field), "posts": all.map(\.post), "ways": all.map(\.way.word)]
    }

    init(_ all: [Recipient]) { self.all = all }

    init(_ parts: EntryFields) throws {
        let fields: [Recipient.Field] = try parts.facts["fields"]
        let (posts, ways): ([String], [String]) = (try parts.facts["posts"], try parts.facts["ways"])
        let (names, addresses): ([String]?, [String]?) = (try parts.who?["names"], try parts.who?["addresses"])
        all = fields.indices.map { place in
            Recipient(
                fields[place],
                posts[place],
                name: names?[place].nonEmpty,
                by: Recipient.Way(ways[place], addresses?[place].nonEmpty)
            )
        }
    }
}

/// It is said who gets a complaint, and how.
package struct ComplaintAddressed: ComplaintEvent {
    package static let kind = "complaint.addressed"

    package let act: ComplaintAct
    package let recipients: [Recipient]

    package var changesText: Bool { true }
    package var who: FieldValues { RecipientList(recipients).who }
    package var details: FieldValues { RecipientList(recipients).facts }

    package init(act: ComplaintAct, _ recipients: [Recipient]) {
        self.act = act
        self.recipients = recipients
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.init(act: act, try RecipientList(parts).all)
    }

    package func write(in writer: any Writer) throws {
        try writer.run("DELETE FROM complaint_recipient WHERE complaint_id = \(act.complaint)")
        for (position, one) in recipients.enumerated() {
            try writer.run(
                """
                INSERT INTO complaint_recipient (complaint_id, position, set_at, field, post, name, way, address)
                VALUES (\(act.complaint), \(position), \(act.version), \(one.field), \(one.post), \(one.name),
                        \(one.way.word), \(one.way.address))
                """
            )
        }
    }

    package func forgetNames(in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE complaint_recipient SET name = NULL, address = NULL
             WHERE complaint_id = \(act.complaint) AND set_at = \(act.version)
            """
        )
    }
}
