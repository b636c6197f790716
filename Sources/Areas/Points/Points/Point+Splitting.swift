import Kernel
import People
import Record
import Storage

extension Point {
    /// Records a split and makes each passage a point of its own, with this point's message, day and clocks.
    package func split(
        into passages: [String],
        by party: Party,
        on day: Day,
        _ writer: any Writer
    ) throws -> [Reference] {
        let split = try split(into: passages, by: party, on: day)
        let log = ID<Log>(area.number)
        try writer.record(split, in: log)
        var number = try LastPointNumber.find(in: askedOn.year, of: area, writer)
        return try passages.map { passage in
            number += 1
            let part = PointAsked(
                reference: Reference(.point, year: askedOn.year, number: number),
                message: message,
                askedOn: askedOn,
                askedBy: askedBy,
                owedBy: owedBy,
                visibility: visibility,
                due: clocks.dueDays,
                mark: nil,
                words: passage,
                names: shownName.map { PointNames(asker: nil, askedFor: nil, owedBy: nil, shown: $0) },
                original: nil,
                begins: beginningOfPiece
            )
            try writer.record(part, in: log)
            try carryOver(to: part.reference, on: day, writer)
            return part.reference
        }
    }

    /// A piece stands where the whole stood; what a moderator decided of the whole is decided of each piece anew.
    ///
    /// Whoever splits a point that was set aside has taken it up: its pieces are among the others again.
    private var beginningOfPiece: Beginning {
        var beginning = Beginning()
        if stage != .sent(on: askedOn) { beginning.stage = stage }
        if case .withForum(var forum) = stage {
            forum.isHeld = false
            beginning.stage = .withForum(forum)
        }
        beginning.chosen = chosen
        beginning.waitsForModeration = moderation.publication != .asChosen
        beginning.gate = gate
        if withForum == nil { beginning.forum = forum }
        return beginning
    }

    /// Gives a piece what happened to the whole: its acknowledgement, and the later day that was promised.
    private func carryOver(to reference: Reference, on day: Day, _ writer: any Writer) throws {
        let log = ID<Log>(area.number)
        guard let piece = try Point.find(reference, in: area, writer) else { return }
        if case .met(let metOn, _) = clocks.acknowledgement {
            let act = Act(on: metOn, to: piece, by: Party(group: owedBy))
            try writer.record(
                PointAcknowledged(act: act, answerDueUnderRule: nil, answerDueUnderPolicy: nil),
                in: log
            )
        }
        if let promised = clocks.answer.promised {
            let act = Act(on: day, to: piece, by: Party(group: owedBy))
            try writer.record(PointExtended(act: act, said: nil, promised: promised), in: log)
        }
    }
}
