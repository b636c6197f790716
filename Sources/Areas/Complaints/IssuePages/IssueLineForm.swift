import Commitments
import Kernel
import People
import Points
import Storage
import Web

/// Reads one thing that somebody adds to an issue.
enum IssueLineForm {
    /// None where something must be put right first.
    static func read(_ form: inout Form, _ issue: Issue, _ draft: DraftVisit, in reader: any Reader) throws
        -> [IssueLine]
    {
        guard let kind = IssueLine.Kind.Word(rawValue: form.typed("kind")) else { return [] }
        let field = { (name: String) in "\(kind.rawValue)-\(name)" }
        if kind == .promised, !form.values("proposed").isEmpty {
            return try proposed(form.values("proposed"), issue, draft, in: reader)
        }
        let words = form.text(
            field("words"),
            required: ComplaintError.wordsMissing.sentence,
            atMost: DraftLimits.words
        )
        let named = form.line(field("named"), atMost: DraftLimits.line).nonEmpty
        let day = form.day(field("on"))
        let detail: IssueLine.Kind? =
            switch kind {
            case .promised:
                form.choice(field("source"), as: PromiseSource.self, required: "Choose where it is written")
                    .map(IssueLine.Kind.promised)
            case .remedy:
                form.choice(field("remedy"), as: Remedy.self, required: "Choose what you ask for")
                    .map(IssueLine.Kind.remedy)
            case .fact: .fact
            case .effect: .effect
            case .tried: .tried
            }
        guard form.isSound, let detail else { return [] }
        return [IssueLine(detail, on: day, named: named, words)]
    }

    /// What the page offered: promises of the points, commitments that were not kept; each by its sign.
    private static func proposed(_ chosen: [String], _ issue: Issue, _ draft: DraftVisit, in reader: any Reader) throws
        -> [IssueLine]
    {
        try ProposedPromise.all(for: issue, draft, in: reader).filter { chosen.contains($0.sign) }.map(\.line)
    }
}

/// Something that was promised, as the record says it, to be taken under an issue.
struct ProposedPromise: Sendable {
    /// What the form calls it by.
    let sign: String
    let line: IssueLine

    /// What the points of an issue came under, and what the service has not kept; without what the issue says already.
    static func all(for issue: Issue, _ draft: DraftVisit, in reader: any Reader) throws -> [ProposedPromise] {
        let promises = try Promises(of: draft.complaint.area, in: reader)
        let points = issue.text.points.compactMap { draft.file.points[$0] }
        let ofPoints = IssueLine.promises(of: points, promises).enumerated().map { place, line in
            ProposedPromise(sign: "promise-\(place)", line: line)
        }
        let broken = try Commitment.broken(
            by: draft.complaint.madeTo,
            seenBy: draft.complaint.madeBy,
            on: draft.today,
            in: reader
        ).map { commitment in
            let due = english(PlainDates.full(commitment.dueOn))
            let words = commitment.what.map { "\($0) (\(due))" } ?? due
            return ProposedPromise(
                sign: commitment.reference.description,
                line: IssueLine(
                    .promised(.commitment),
                    on: commitment.promisedOn,
                    named: commitment.document ?? commitment.reference.description,
                    words
                )
            )
        }
        return (ofPoints + broken).filter { proposed in !issue.text.lines.contains(proposed.line) }
    }
}
