import Kernel
import People
import Safety
import Storage

/// A letter of commitment, before it has a number.
package struct LetterWritten: Sendable, Equatable {
    package let from: ID<Group>
    package let to: ID<Group>
    package let days: CommitmentLetter.Days
    package let texts: CommitmentLetter.Texts
    package let original: KeptFile?
    package let visibility: Visibility

    package init(
        from: ID<Group>,
        to: ID<Group>,
        _ days: CommitmentLetter.Days,
        _ texts: CommitmentLetter.Texts,
        original: KeptFile? = nil,
        seenBy visibility: Visibility
    ) {
        self.from = from
        self.to = to
        self.days = days
        self.texts = texts
        self.original = original
        self.visibility = visibility
    }
}

extension CommitmentLetter {
    /// Writes a letter down: its own group may, or the group it was written to.
    package static func make(
        _ written: LetterWritten,
        by party: Party,
        on day: Day,
        in area: LocalArea,
        _ reader: any Reader
    ) throws -> CommitmentLetterMade {
        guard let group = party.group, written.from != written.to, [written.from, written.to].contains(group) else {
            throw CommitmentError.notTheirs
        }
        guard written.texts.title?.isEmpty == false else { throw CommitmentError.nothingPromised }
        guard !written.texts.signedBy.isEmpty else { throw CommitmentError.noSigner }
        guard written.days.cameOn <= day else { throw CommitmentError.promisedLater }
        let year = written.days.cameOn.year
        let row = try reader.row(
            "SELECT last FROM commitment_letter_number WHERE area_id = \(area.id) AND year = \(year)"
        )
        return CommitmentLetterMade(
            reference: Reference(.letter, year: year, number: (try row?["last"] ?? 0) + 1),
            written: written,
            by: Party(group: group, name: party.name),
            on: day
        )
    }
}
