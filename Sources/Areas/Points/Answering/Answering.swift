import Kernel
import People
import Record
import Safety
import Storage
import WorkingDays

/// What an officer does, for a service, with the points it owes; made once in a write transaction.
///
/// Who may is decided before: it takes a party that answers for the service. Several points are settled all or none.
package struct Answering {
    let area: LocalArea
    let party: Party
    let terms: AreaTerms
    let writer: any Writer
    private var today: Day { writer.world.today }

    package init(in area: LocalArea, by party: Party, _ writer: any Writer) throws {
        self.area = area
        self.party = party
        self.writer = writer
        terms = try AreaTerms(of: area.id, in: writer)
    }

    package func acknowledge(_ points: [Reference]) throws {
        for reference in points {
            let point = try find(reference)
            try record(try point.acknowledge(by: party, on: today, terms.promises, terms.calendars))
        }
    }

    /// Gives one answer to each of the points; "not ours" passes them on to another service, and "yes" makes one
    /// commitment, which names them all.
    package func settle(_ points: [Reference], with answer: Answer, _ pledge: Pledge = Pledge()) throws {
        if let group = answer.passedTo, terms.directory.side(of: group) != .services { throw PointError.notAService }
        let settled = try points.map { try find($0).settle(answer, by: party, on: today) }
        try writer.record(settled, pledge, in: area)
    }

    /// Confirms that a reply noted at a point answered it; the last one where none is named.
    package func confirm(
        _ reference: Reference,
        _ reply: ID<Message>? = nil,
        as kind: Answer.Kind,
        saying words: String? = nil,
        promising day: Day? = nil,
        _ pledge: Pledge = Pledge()
    ) throws {
        let point = try find(reference)
        let noted = try point.repliesNoted(in: writer).last { reply == nil || $0.message == reply }
        guard let noted else { throw PointError.noReplyToConfirm }
        let confirmed = try point.confirm(noted, as: kind, saying: words, promising: day, by: party)
        try writer.record([confirmed], pledge, in: area)
    }

    package func ask(_ question: String, about reference: Reference) throws {
        try record(
            try find(reference).askClarification(question, by: party, on: today, terms.promises, terms.calendars)
        )
    }

    package func extend(_ reference: Reference, to day: Day, because reason: String) throws {
        try record(try find(reference).extend(to: day, because: reason, by: party, on: today))
    }

    private func find(_ reference: Reference) throws -> Point {
        guard let point = try Point.find(reference, in: area.id, writer) else {
            throw PointError.noSuchPoint(reference.description)
        }
        return point
    }

    private func record(_ event: any PointEvent) throws { try writer.record(event, in: area.log) }
}
