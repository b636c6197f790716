import Kernel
import People
import Safety
import Storage

/// What a group promises, before it has a number.
package struct Promised: Sendable, Equatable {
    package var what: String
    package var by: Day
    /// Whose job it is: a post, not a name.
    package var post: String?
    /// How others will know that it is done.
    package var known: String?
    /// The document it stands in.
    package var document: String?
    package var askedOn: Day?
    /// Whom it is promised to, where that does not follow from what it is about.
    package var to: ID<Group>?
    /// What it is about: points whose answer it is, a meeting, a letter.
    package var about: [Reference] = []
    /// Who may see it, where it is about nothing that says so.
    package var seenBy: Visibility = .onlyTheForum

    package init(_ what: String, by day: Day) {
        self.what = what
        by = day
    }
}

extension Commitment {
    /// Makes a commitment of what a group promises on a day.
    package static func make(
        _ promised: Promised,
        by party: Party,
        on day: Day,
        in area: LocalArea,
        _ reader: any Reader
    ) throws -> CommitmentMade {
        guard let owner = party.group else { throw CommitmentError.notTheirs }
        guard !promised.what.isEmpty else { throw CommitmentError.nothingPromised }
        guard promised.by >= day else { throw CommitmentError.dayBeforePromise }
        let number = try lastNumber(in: day.year, of: area.id, reader) + 1
        return CommitmentMade(
            reference: Reference(.commitment, year: day.year, number: number),
            promised: promised,
            ownedBy: owner,
            name: party.name,
            on: day
        )
    }

    /// Writes down what another group has promised, as a document or a meeting shows it.
    ///
    /// It is its writer's word until the group that promised it says that it is so (`agree`), or that it is not
    /// (`dispute`).
    ///
    /// - Parameters:
    ///   - owner: the group that promised it.
    ///   - promisedOn: the day it was promised, by the document.
    ///   - day: the day it is written down.
    package static func note(
        _ promised: Promised,
        of owner: ID<Group>,
        on promisedOn: Day,
        by party: Party,
        on day: Day,
        in area: LocalArea,
        _ reader: any Reader
    ) throws -> CommitmentMade {
        guard let group = party.group, group != owner else { throw CommitmentError.ownNoted }
        guard promised.document?.isEmpty == false else { throw CommitmentError.noDocument }
        guard promisedOn <= day else { throw CommitmentError.promisedLater }
        var made = try make(promised, by: Party(group: owner, name: party.name), on: promisedOn, in: area, reader)
        made.noted = CommitmentMade.Noted(by: group, on: day)
        return made
    }

    static func lastNumber(in year: Int, of area: ID<LocalArea>, _ reader: any Reader) throws -> Int {
        try reader.row("SELECT last FROM commitment_number WHERE area_id = \(area) AND year = \(year)")?["last"] ?? 0
    }
}
