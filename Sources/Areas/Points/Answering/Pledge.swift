import Commitments
import Kernel
import People
import Record
import Storage

/// What a "yes" says beside its words and its day.
package struct Pledge: Sendable, Equatable {
    /// Whose job it is: a post, not a name.
    package var post: String?
    /// How families will know that it is done.
    package var known: String?
    /// What was promised before and is not to be done any more, since this stands in its place.
    package var replaces: [Reference]

    package init(post: String? = nil, known: String? = nil, replaces: [Reference] = []) {
        self.post = post
        self.known = known
        self.replaces = replaces
    }
}

extension Writer {
    /// Records what was decided for points; a "yes" that names its day makes one commitment of all that it was said to.
    ///
    /// The commitment comes first: the points then tell it who may see it. "Not yet" makes none: it says why it is not
    /// done and when more will be known, and nothing that others could hold somebody to.
    ///
    /// - Returns: the commitment; nil where nothing was promised.
    @discardableResult
    package func record(_ decided: [any PointEvent], _ pledge: Pledge, in area: LocalArea) throws -> CommitmentMade? {
        var made: CommitmentMade?
        let promises = decided.compactMap { $0 as? PointAnswered }.filter(\.isPromise)
        if let first = promises.first, let promised = first.promised(pledge, about: promises) {
            let commitment = try Commitment.make(promised, by: first.act.by, on: first.act.on, in: area, self)
            try record(commitment, in: area.log)
            for reference in pledge.replaces { try replace(reference, by: commitment, promises, in: area) }
            made = commitment
        }
        for event in decided { try record(event, in: area.log) }
        return made
    }

    /// Ends what was promised before about the same; what is not open any more, or is another's, stays as it is.
    private func replace(
        _ reference: Reference,
        by made: CommitmentMade,
        _ answers: [PointAnswered],
        in area: LocalArea
    ) throws {
        guard let act = answers.first?.act, let before = try Commitment.find(reference, in: area.id, self),
            before.isOpen, before.ownedBy == made.ownedBy, before.promisedOn <= act.on,
            before.origins.contains(where: { made.promised.about.contains($0.reference) })
        else { return }
        try record(try before.replace(by: made.reference, act.by, on: act.on), in: area.log)
    }
}

extension PointAnswered {
    fileprivate var isPromise: Bool { answer.kind == .yes && answer.promisedOn != nil }

    fileprivate func promised(_ pledge: Pledge, about answers: [PointAnswered]) -> Promised? {
        guard let what = answer.reasons, let day = answer.promisedOn else { return nil }
        var promised = Promised(what, by: day)
        promised.post = pledge.post
        promised.known = pledge.known
        promised.about = answers.map(\.act.reference).sorted()
        return promised
    }
}
