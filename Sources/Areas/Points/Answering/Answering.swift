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
    let promises: Promises
    let calendars: Calendars
    let directory: Directory
    let writer: any Writer
    private var today: Day { writer.world.today }

    package init(in area: LocalArea, by party: Party, _ writer: any Writer) throws {
        self.area = area
        self.party = party
        self.writer = writer
        promises = try Promises(of: area.id, in: writer)
        calendars = try Calendars(of: area.id, in: writer)
        directory = try Directory(of: area.id, in: writer)
    }

    package func acknowledge(_ points: [Reference]) throws {
        for reference in points {
            let point = try find(reference)
            try record(try point.acknowledge(by: party, on: today, promises, calendars))
        }
    }

    /// Gives one answer to each of the points; "not ours" passes them on to another service.
    package func settle(_ points: [Reference], with answer: Answer) throws {
        if let group = answer.passedTo, directory.side(of: group) != .services { throw PointError.notAService }
        for reference in points { try record(try find(reference).settle(answer, by: party, on: today)) }
    }

    /// Confirms that the last reply noted at a point answered it.
    package func confirm(
        _ reference: Reference,
        as kind: Answer.Kind,
        saying words: String? = nil,
        promising day: Day? = nil
    ) throws {
        let point = try find(reference)
        let noted = try HistoryLine.all(of: point.id, in: writer).last { $0.kind == ReplyNoted.kind }
        guard let noted else { throw PointError.noReplyToConfirm }
        try record(try point.confirm(noted, as: kind, saying: words, promising: day, by: party))
    }

    package func ask(_ question: String, about reference: Reference) throws {
        try record(
            try find(reference).askClarification(question, by: party, on: today, promises, calendars)
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
