import Kernel
import Mail
import Storage

/// Where letters to a group go now, and which of its addresses they do not reach.
package struct Reach: Sendable, Equatable {
    /// Where to write: one address, or those of the group's leads; none where nothing is known.
    package let addresses: [String]
    /// The addresses that come before these and that letters do not reach.
    package let lost: [String]

    /// - Parameters:
    ///   - purpose: what it is about.
    ///   - day: on which its leads are to have a mandate; nil for whoever leads it in name.
    package init(_ purpose: ContactPurpose, of group: ID<Group>, on day: Day?, in reader: any Reader) throws {
        let shared = try Reach.shared(purpose, of: group, in: reader)
        let leads = try Seat.all(in: group, reader).filter { seat in
            day.map { seat.leadsGroup(on: $0) } ?? seat.role.leads
        }.compactMap(\.holder?.email)
        let lost = try Bounced.notReachable(shared.map(\.address) + leads, in: reader)
            .union(shared.filter(\.isMarked).map(\.address))
        if let first = shared.first(where: { !lost.contains($0.address) }) {
            addresses = [first.address]
            self.lost = shared.prefix { lost.contains($0.address) }.map(\.address)
            return
        }
        self.lost = shared.map(\.address)
        let reached = leads.filter { !lost.contains($0) }
        // A group of which no address is written down is not written to; one that lost all of them is tried again.
        addresses = shared.isEmpty ? [] : reached.isEmpty ? [shared[0].address] : reached
    }

    private struct Shared {
        let address: String
        var isMarked = false
    }

    /// What is written down for a purpose, the best first: its own, the general one, the inbox, the others.
    private static func shared(
        _ purpose: ContactPurpose,
        of group: ID<Group>,
        in reader: any Reader
    ) throws -> [Shared] {
        let book = try Contact.all(of: group, in: reader)
        let own = book.filter { $0.purpose == purpose }
        let general = book.filter { $0.purpose == .general && purpose != .general }
        let others = book.filter { $0.purpose != purpose && $0.purpose != .general }
        func addresses(_ contacts: [Contact]) -> [Shared] {
            contacts.flatMap { contact in
                [Shared(address: contact.address, isMarked: contact.lostOn != nil)]
                    + (contact.backup.map { [Shared(address: $0)] } ?? [])
            }
        }
        let found = try Group.find(group, in: reader)
        let inbox = try found?.inbox(in: reader) ?? found?.addresses(in: reader).first { !$0.hasPrefix("@") }
        let all = addresses(own + general) + (inbox.map { [Shared(address: $0)] } ?? []) + addresses(others)
        var seen: Set<String> = []
        return all.filter { seen.insert($0.address.lowercased()).inserted }
    }
}

extension Contact {
    /// Where to write to a group: the next that letters reach, where they do not reach the first; nil where nothing is
    /// known.
    package static func address(
        for purpose: ContactPurpose,
        of group: ID<Group>,
        on day: Day? = nil,
        in reader: any Reader
    ) throws -> String? {
        try Reach(purpose, of: group, on: day, in: reader).addresses.first
    }
}
