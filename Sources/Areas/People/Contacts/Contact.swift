import Kernel
import Mail
import Record
import Storage
import Wording

/// What a group is written to about.
package enum ContactPurpose: String, Sendable, CaseIterable, Recordable {
    case general
    case send
    case complaints
    case dataProtection = "data-protection"
    case freedomOfInformation = "freedom-of-information"

    package var words: Phrase {
        switch self {
        case .general: "General"
        case .send: "SEND"
        case .complaints: "Complaints"
        case .dataProtection: "Data protection"
        case .freedomOfInformation: "Freedom of information"
        }
    }
}

/// An address of a group for one purpose, with a second one for when it fails.
package struct Contact: Sendable, Equatable {
    package let purpose: ContactPurpose
    package let address: String
    package let backup: String?
    package let confirmedOn: Day
    /// The group that said last that it is right.
    package let confirmedBy: ID<Group>?

    /// The contact book of a group, in the order of purposes.
    package static func all(of group: ID<Group>, in reader: any Reader) throws -> [Contact] {
        let rows = try reader.rows(
            """
            SELECT purpose, address, backup, confirmed_on, confirmed_by
              FROM group_contact
             WHERE group_id = \(group)
            """
        )
        let found = try rows.map { row in
            Contact(
                purpose: try row["purpose"],
                address: try row["address"],
                backup: try row["backup"],
                confirmedOn: try row["confirmed_on"],
                confirmedBy: try row["confirmed_by"]
            )
        }
        return ContactPurpose.allCases.compactMap { purpose in found.first { $0.purpose == purpose } }
    }

    /// Where to write to a group: the second address where letters do not reach the first; nil where there is none.
    package static func address(
        for purpose: ContactPurpose,
        of group: ID<Group>,
        in reader: any Reader
    ) throws -> String? {
        let book = try all(of: group, in: reader)
        guard let found = book.first(where: { $0.purpose == purpose }) ?? book.first else { return nil }
        let isLost = try !Bounced.notReachable([found.address], in: reader).isEmpty
        return isLost ? found.backup ?? found.address : found.address
    }
}

extension ContactPurpose: Storable {}
