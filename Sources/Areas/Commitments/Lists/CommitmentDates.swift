import Kernel
import People
import Storage
import Web

/// The days by which commitments are to be done, as a calendar to follow: of what everyone may know.
///
/// What was done or given up stays in it, as done or off: a program that follows would keep what is only left out.
enum CommitmentDates {
    /// The newest that it holds.
    static let most = 500

    static func document(_ commitments: [Commitment], _ words: CommitmentWords, _ visit: Visit, in reader: any Reader)
        throws -> Document
    {
        let changes = try changes(of: commitments, in: reader)
        let url = visit.base + words.path("commitments.ics")
        let events = commitments.map { commitment in
            event(commitment, changes[commitment.id] ?? [], words, base: visit.base)
        }
        return CalendarFeed(name: "Commitments in \(words.area.name)", url: url, events: events)
            .document(in: visit.catalogue)
    }

    private static func event(
        _ commitment: Commitment,
        _ changes: [Day],
        _ words: CommitmentWords,
        base: String
    ) -> CalendarFeed.Event {
        let reference = commitment.reference
        let owner = CommitmentWording.owner(commitment, words.names)
        let facts: [Phrase?] = [commitment.what.map(Phrase.said), CommitmentWording.sentence(of: commitment, words)]
        return CalendarFeed.Event(
            uid: "\(reference).\(words.area.slug)@\(host(of: base))",
            sequence: changes.count,
            changed: Instant.noon(of: changes.max() ?? commitment.promisedOn),
            day: commitment.dueOn,
            title: title(commitment, reference, owner),
            details: .lines(facts.compactMap(\.self)),
            url: base + words.path(of: commitment),
            isOff: isOff(commitment)
        )
    }

    private static func title(_ commitment: Commitment, _ reference: Reference, _ owner: Phrase) -> Phrase {
        switch commitment.state {
        case .promised, .moved, .notConfirmed: "\(reference): to be done by \(owner)"
        case .saidDone: "\(reference): done, \(owner) says"
        case .confirmed: "\(reference): done"
        case .givenUp: "\(reference): given up by \(owner)"
        case .replaced: "\(reference): replaced"
        }
    }

    private static func isOff(_ commitment: Commitment) -> Bool {
        switch commitment.state {
        case .givenUp, .replaced: true
        case .promised, .moved, .saidDone, .confirmed, .notConfirmed: false
        }
    }

    /// `heard.example` of `https://heard.example:8080`.
    private static func host(of base: String) -> Substring {
        let rest = base.range(of: "://").map { base[$0.upperBound...] } ?? base[...]
        return rest.prefix { $0 != "/" && $0 != ":" }
    }

    /// The days on which where it stands has changed, of each.
    private static func changes(of commitments: [Commitment], in reader: any Reader) throws -> [ID<Commitment>: [Day]] {
        var days: [ID<Commitment>: [Day]] = [:]
        let kinds = CommitmentAspect.state.kinds + CommitmentAspect.standing.kinds
        let rows = try reader.rows(
            """
            SELECT commitment_id, happened_on
              FROM commitment_history
             WHERE commitment_id IN \(list: commitments.map(\.id)) AND kind IN \(list: kinds)
            """
        )
        for row in rows { days[try row["commitment_id"], default: []].append(try row["happened_on"]) }
        return days
    }
}
