import Commitments
import Kernel
import People
import Record
import Storage

/// What was agreed and becomes a commitment, in the transaction that agrees it.
package struct Remedies {
    let area: LocalArea
    let writer: any Writer

    package init(in area: LocalArea, _ writer: any Writer) {
        self.area = area
        self.writer = writer
    }

    /// Accepts an offer: makes its commitment, then records that it was accepted.
    package func accept(
        _ offer: Offer,
        of course: Course,
        saying words: String?,
        by party: Party,
        on day: Day
    ) throws {
        // Whether it may be accepted at all is asked first: of a refused offer no commitment is left.
        _ = try course.accept(offer, as: course.complaint.reference, saying: words, by: party, on: day)
        let reference = try commit(offer.words ?? "", by: max(offer.doneBy, day), of: course, on: day)
        let accepted = try course.accept(offer, as: reference, saying: words, by: party, on: day)
        try course.complaint.record(accepted, in: area.log, writer)
    }

    /// Notes a remedy that was agreed: makes its commitment, then records it.
    package func agree(_ remedy: String, by doneBy: Day, of course: Course, by party: Party, on day: Day) throws {
        _ = try course.agree(remedy, by: doneBy, as: course.complaint.reference, by: party, on: day)
        let reference = try commit(remedy, by: doneBy, of: course, on: day)
        let agreed = try course.agree(remedy, by: doneBy, as: reference, by: party, on: day)
        try course.complaint.record(agreed, in: area.log, writer)
    }

    /// The service's commitment, whoever wrote it down.
    private func commit(_ words: String, by doneBy: Day, of course: Course, on day: Day) throws -> Reference {
        let complaint = course.complaint
        var promised = Promised(words, by: doneBy)
        promised.to = complaint.madeBy
        promised.about = [complaint.reference]
        let made = try Commitment.make(
            promised,
            by: Party(group: complaint.madeTo),
            on: day,
            in: area,
            writer
        )
        try writer.record(made, in: area.log)
        return made.reference
    }
}
