import Kernel
import Record
import Storage

/// It has been said who reads worries about safety in an area.
package struct SafeguardingLeadNamed: Event {
    package static let kind = "safeguarding-lead.named"

    package let seat: ID<Seat>
    package let readsWithin: Int
    package let on: Day
    package let by: DoneBy.Kept
    /// How they are reached is a person's own, and can be erased like a name.
    package let post: String?
    package let contact: String?

    init(_ seat: ID<Seat>, _ naming: SafeguardingLead.Naming, on day: Day, by: DoneBy.Kept) {
        self.seat = seat
        readsWithin = naming.readsWithin
        on = day
        self.by = by
        post = naming.post
        contact = naming.contact
    }

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            who: .facts(["post": post, "contact": contact]),
            facts: .facts(
                ["member": seat, "within": readsWithin, "on": on],
                over: by.facts
            )
        )
    }

    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        seat = try facts["member"]
        readsWithin = try facts["within"]
        on = try facts["on"]
        by = try DoneBy.Kept(facts)
        post = try entry.who.flatMap { try Fields($0)["post"] }
        contact = try entry.who.flatMap { try Fields($0)["contact"] }
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        let id: ID<SafeguardingLead> = recorded.identity()
        try writer.run(
            """
            INSERT INTO safeguarding_lead (id, area_id, member_id, post, contact, reads_within, named_on, named_by)
            VALUES (\(id), \(recorded.log), \(seat), \(post), \(contact), \(readsWithin), \(on), \(by.group))
            """
        )
    }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        guard parts.contains(.who) else { return }
        let id: ID<SafeguardingLead> = recorded.identity()
        try writer.run("UPDATE safeguarding_lead SET post = NULL, contact = NULL WHERE id = \(id)")
    }
}
