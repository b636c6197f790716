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
    /// The day somebody said that mail does not reach it; nil where nobody has since it was said to be right.
    package var lostOn: Day?

    /// The contact book of a group, in the order of purposes.
    package static func all(of group: ID<Group>, in reader: any Reader) throws -> [Contact] {
        let rows = try reader.rows(
            """
            SELECT purpose, address, backup, confirmed_on, confirmed_by, lost_on
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
                confirmedBy: try row["confirmed_by"],
                lostOn: try row["lost_on"]
            )
        }
        return ContactPurpose.allCases.compactMap { purpose in found.first { $0.purpose == purpose } }
    }
}

extension ContactPurpose: Storable {}
