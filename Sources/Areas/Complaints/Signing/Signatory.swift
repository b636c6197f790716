import Kernel
import People
import Storage

/// Somebody whose name stands under a complaint, and whether they agree to it as it is now.
package struct Signatory: Sendable, Equatable {
    package let seat: ID<Seat>
    /// As it will stand under the letter; nil only where it has been erased.
    package let name: String?
    /// "Joint lead, Kite Parents".
    package let post: String?
    /// The text they agreed to, and when; nil where they have not.
    package let agreed: Agreement?

    package struct Agreement: Sendable, Equatable {
        /// The change of the complaint that wrote the text last when they read it.
        package let textVersion: Int
        package let on: Day

        package init(textVersion: Int, on day: Day) {
            self.textVersion = textVersion
            on = day
        }
    }

    package init(_ seat: ID<Seat>, name: String?, post: String?, agreed: Agreement? = nil) {
        self.seat = seat
        self.name = name
        self.post = post
        self.agreed = agreed
    }

    /// Whether they agree to the text as it stands: a change of it makes earlier words about another text.
    package func agrees(to complaint: Complaint) -> Bool { agreed?.textVersion == complaint.textVersion }
}

extension Signatory {
    package static func all(of complaint: ID<Complaint>, in reader: any Reader) throws -> [Signatory] {
        try reader.rows(
            """
            SELECT seat_id, name, post, agreed_version, agreed_on
              FROM complaint_signatory
             WHERE complaint_id = \(complaint)
             ORDER BY position
            """
        ).map { row in
            let (version, day): (Int?, Day?) = (try row["agreed_version"], try row["agreed_on"])
            let agreed = version.flatMap { version in day.map { Agreement(textVersion: version, on: $0) } }
            return Signatory(try row["seat_id"], name: try row["name"], post: try row["post"], agreed: agreed)
        }
    }

    func insert(of complaint: ID<Complaint>, at position: Int, namedAt version: Int, in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO complaint_signatory (complaint_id, seat_id, position, named_at, name, post, agreed_version,
                                             agreed_on)
            VALUES (\(complaint), \(seat), \(position), \(version), \(name), \(post), \(agreed?.textVersion),
                    \(agreed?.on))
            """
        )
    }
}
