import Kernel
import People
import Record
import Safety
import Storage

/// A letter of commitment has been written down.
package struct CommitmentLetterMade: Event {
    package static let kind = "commitment-letter.made"

    package let reference: Reference
    package let written: LetterWritten
    /// Who wrote it down.
    package let by: Party
    package let on: Day

    init(reference: Reference, written: LetterWritten, by party: Party, on day: Day) {
        self.reference = reference
        self.written = written
        by = party
        on = day
    }

    package var entry: Entry {
        let (days, texts, file) = (written.days, written.texts, written.original)
        return Entry(
            kind: Self.kind,
            references: [reference],
            who: .part(["name": by.name, "signed_by": texts.signedBy]),
            words: .part([
                "title": texts.title, "addressed_to": texts.addressedTo, "published_at": texts.publishedAt,
                "file": file?.described,
            ]),
            facts: .facts([
                "reference": reference, "from": written.from, "to": written.to, "asked_on": days.askedOn,
                "promised_for": days.promisedFor, "signed_on": days.signedOn, "came_on": days.cameOn,
                "visibility": written.visibility, "by": by.group, "on": on,
            ]),
            originals: file.map { [$0.sha256].recorded }
        )
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        guard let group = by.group else { throw CommitmentError.notTheirs }
        try CommitmentLetter(
            id: recorded.identity(),
            area: ID<LocalArea>(recorded.log.number),
            reference: reference,
            from: written.from,
            to: written.to,
            days: written.days,
            texts: written.texts,
            original: written.original,
            visibility: written.visibility,
            enteredBy: group,
            enteredOn: on
        ).insert(in: writer)
    }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        try CommitmentLetter.erase(parts, of: recorded.identity(), in: writer)
    }
}

extension CommitmentLetterMade {
    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        let words = try entry.words.map { try Fields($0) }
        let who = try entry.who.map { try Fields($0) }
        let digest = entry.originals.flatMap { [String](recorded: $0) }?.first
        let described: JSON? = try words?["file"] ?? nil
        reference = try facts["reference"]
        by = try Party(by: entry)
        on = try facts["on"]
        var texts = CommitmentLetter.Texts(title: try words?["title"] ?? nil, signedBy: try who?["signed_by"] ?? [])
        texts.addressedTo = try words?["addressed_to"] ?? nil
        texts.publishedAt = try words?["published_at"] ?? nil
        var original: KeptFile?
        if let digest, let described { original = try KeptFile(described, sha256: digest) }
        written = LetterWritten(
            from: try facts["from"],
            to: try facts["to"],
            CommitmentLetter.Days(
                askedOn: try facts["asked_on"],
                promisedFor: try facts["promised_for"],
                signedOn: try facts["signed_on"],
                cameOn: try facts["came_on"]
            ),
            texts,
            original: original,
            seenBy: try facts["visibility"]
        )
    }
}
