import Kernel
import People
import Record
import Safety
import Storage

/// A group has promised to do something by a day.
package struct CommitmentMade: Event {
    package static let kind = "commitment.made"
    /// What its line is called where another group wrote it down.
    static let notedKind = "\(kind).noted"

    package let reference: Reference
    package let promised: Promised
    package let ownedBy: ID<Group>
    /// Who said it, where that was given and has not been erased.
    package let name: String?
    package let on: Day
    /// Who wrote it down, where that was not its owner.
    package internal(set) var noted: Noted?

    /// Another group than its owner has written it down, from a document.
    package struct Noted: Sendable, Equatable {
        package let by: ID<Group>
        package let on: Day
    }
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
                "visibility": promised.seenBy, "noted_by": noted?.by, "noted_on": noted?.on,
            ])
        )
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        let commitment = try commitment(recorded, in: writer)
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
            kind: noted == nil ? Self.kind : Self.notedKind,
            on: on,
            by: noted?.by ?? ownedBy,
            words: commitment.what,
            until: promised.by
        ).insert(in: writer)
    }

    private func commitment(_ recorded: RecordedEntry, in reader: any Reader) throws -> Commitment {
        let area = ID<LocalArea>(recorded.log.number)
        let origins = try promised.about.map {
            try CommitmentLetter.origin($0, in: area, reader) ?? CommitmentOrigin($0)
        }
        let seen = origins.map(\.visibility).min() ?? promised.seenBy
        return Commitment(
            id: recorded.identity(),
            area: area,
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
            visibility: seen,
            origins: origins,
            standing: noted.map { .noted(by: $0.by, on: $0.on) } ?? .own
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
        if let by: ID<Group> = try facts["noted_by"], let day: Day = try facts["noted_on"] {
            noted = Noted(by: by, on: day)
        }
        promised.askedOn = try facts["asked_on"]
        promised.to = try facts["to"]
        promised.about = try facts["about"]
        promised.seenBy = try facts["visibility"]
        self.promised = promised
    }
}
