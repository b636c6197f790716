import Kernel

/// An organisation with standing in an area, on one side.
package struct Group: Sendable, Equatable {
    package let id: ID<Group>
    package let area: ID<LocalArea>
    package let name: String
    package let side: Side
}

/// Where a group is written to and writes from.
package enum GroupAddress: Sendable, Hashable {
    /// One mailbox: `send@council.example`, lowercased.
    case mailbox(String)
    /// Every mailbox of a domain: `council.example`, lowercased.
    case domain(String)

    /// Reads a mailbox as somebody typed it.
    package static func mailbox(typed text: String) throws(PeopleError) -> GroupAddress {
        let parts = text.lowercased().split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, isDomain(parts[1]), !text.utf8.contains(where: { $0 <= 32 }) else {
            throw .notAnAddress(text)
        }
        return .mailbox(text.lowercased())
    }

    /// Reads a domain as somebody typed it, with or without a leading `@`.
    package static func domain(typed text: String) throws(PeopleError) -> GroupAddress {
        let domain = text.lowercased().drop { $0 == "@" }
        guard isDomain(domain) else { throw .notADomain(text) }
        return .domain(String(domain))
    }

    static func isDomain(_ text: Substring) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        let isClean = text.utf8.allSatisfy { $0 > 32 && $0 != 64 && $0 != 44 && $0 != 60 && $0 != 62 }
        return isClean && labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
    }

    /// Every mailbox and domain has one column; a domain is written with `@` before it.
    package var written: String {
        switch self {
        case .mailbox(let address): address
        case .domain(let domain): "@" + domain
        }
    }
}
