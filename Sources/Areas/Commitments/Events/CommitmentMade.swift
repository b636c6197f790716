import Kernel
import People
import Record
import Safety
import Storage

/// A group has promised to do something by a day.
package struct CommitmentMade: Event {
    package static let kind = "commitment.made"

    package let reference: Reference
    package let promised: Promised
    package let ownedBy: ID<Group>
    /// Who said it, where that was given and has not been erased.
    package let name: String?
    package let on: Day
    /// Whether its words have been erased: then there is nothing to read of what was promised.
    private let isErased: Bool

    init(reference: Reference, promised: Promised, ownedBy: ID<Group>, name: String?, on day: Day) {
        self.reference = reference
        self.promised = promised
        self.ownedBy = ownedBy
        self.name = name
        on = day
        isErased = false
    }

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            references: ([reference] + promised.about).sorted(),
            who: .part(["name": name, "post": promised.post]),
            words: .part(["words": promised.what, "known": promised.known, "document": promised.document]),
            facts: .facts([
                "reference": reference, "owned_by": ownedBy, "on": on, "due": promised.by,
                "asked_on": promised.askedOn, "to": promised.to, "about": promised.about,
                "visibility": promised.seenBy,
            ])
        )
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        let commitment = commitment(recorded)
        try commitment.insert(in: writer)
        try writer.run(
            """
            INSERT INTO commitment_number (area_id, year, last)
            VALUES (\(recorded.log), \(reference.year), \(reference.number))
            ON CONFLICT (area_id, year) DO UPDATE SET last = \(reference.number)
            """
        )
        try CommitmentLine(
            commitment: commitment.id,
            position: recorded.position,
            kind: Self.kind,
            on: on,
            by: ownedBy,
            words: commitment.what,
            until: promised.by
        ).insert(in: writer)
    }

    private func commitment(_ recorded: RecordedEntry) -> Commitment {
        Commitment(
            id: recorded.identity(),
            area: ID<LocalArea>(recorded.log.number),
            reference: reference,
            ownedBy: ownedBy,
            post: promised.post,
            what: isErased ? nil : promised.what,
            known: promised.known,
            document: promised.document,
            askedOn: promised.askedOn,
            promisedOn: on,
            promisedTo: promised.to,
            firstDueOn: promised.by,
            dueOn: promised.by,
            state: .promised,
            visibility: promised.about.isEmpty ? promised.seenBy : .onlyTheForum,
            origins: promised.about.map { CommitmentOrigin($0) }
        )
    }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        guard var commitment = try Commitment.find(recorded.identity(), in: writer) else { return }
        if parts.contains(.who) { commitment.post = nil }
        if parts.contains(.words) {
            commitment.what = nil
            commitment.known = nil
            commitment.document = nil
            try CommitmentLine.eraseWords(of: commitment.id, position: recorded.position, in: writer)
        }
        try commitment.save(in: writer)
    }
}

extension CommitmentMade {
    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        let words = try entry.words.map { try Fields($0) }
        let who = try entry.who.map { try Fields($0) }
        reference = try facts["reference"]
        ownedBy = try facts["owned_by"]
        on = try facts["on"]
        name = try who?["name"] ?? nil
        isErased = words == nil
        var promised = Promised(try words?["words"] ?? "", by: try facts["due"])
        promised.post = try who?["post"] ?? nil
        promised.known = try words?["known"] ?? nil
        promised.document = try words?["document"] ?? nil
        promised.askedOn = try facts["asked_on"]
        promised.to = try facts["to"]
        promised.about = try facts["about"]
        promised.seenBy = try facts["visibility"]
        self.promised = promised
    }
}
