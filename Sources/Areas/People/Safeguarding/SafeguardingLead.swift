import Kernel

/// The named person of an area who reads what somebody is worried about, before anyone else does.
package struct SafeguardingLead: Sendable, Equatable {
    package let id: ID<SafeguardingLead>
    /// Who it is: a seat ends, and then nobody is named.
    package let seat: Seat
    /// What they are, for families to read: "Safeguarding lead of the forum"; nil where it has been erased.
    package let post: String?
    /// How families reach them: a telephone number, an address; nil where it has been erased.
    package let contact: String?
    /// Working days in which they read a worry.
    package let readsWithin: Int
    package let namedOn: Day

    /// The name families read; nil where it has been erased.
    package var name: String? { seat.holder?.name }

    /// The most working days that reading may take.
    package static let mostDays = 5
}

extension SafeguardingLead {
    /// What is said of somebody who is to be named.
    package struct Naming: Sendable, Equatable {
        package let post: String
        package let contact: String
        package let readsWithin: Int

        package init(post: String, contact: String, readsWithin: Int) {
            self.post = post
            self.contact = contact
            self.readsWithin = readsWithin
        }
    }

    /// Names a member of one's own group.
    ///
    /// Whoever is named reads what was said to the forum alone. So no group can put its own person in the place of
    /// another's: only the group that named them can change it, for as long as their seat lasts.
    package static func name(
        _ member: Seat,
        _ naming: Naming,
        by seat: Seat,
        on day: Day,
        present: SafeguardingLead?
    ) throws(PeopleError) -> SafeguardingLeadNamed {
        guard seat.may(.setRules, on: day) else { throw .notAllowed(.setRules) }
        guard member.group == seat.group, member.isHeld(on: day) else { throw .noSuchMember }
        if let present, present.seat.group != seat.group { throw .namedByAnotherGroup }
        guard !naming.post.isEmpty, !naming.contact.isEmpty else { throw .noContact }
        return SafeguardingLeadNamed(member.id, naming, on: day, by: DoneBy.seat(seat).kept)
    }
}
