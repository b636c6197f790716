import Kernel
import People
import Storage
import WorkingDays

/// Asks an area's services to say that they have what families sent, where the day for it has passed with nothing: a
/// letter to the service's shared mailbox, once for each message.
///
/// What is to be asked follows from due days and from what was asked before: a second run asks nothing, and a day on
/// which it did not run is caught up.
package struct AcknowledgementRequests {
    /// Working days after the due day in which it is still asked: mail of long ago, once it is imported, asks nobody.
    private static let mostLate = 20

    let area: LocalArea
    let writer: any Writer
    private let calendar: HolidayCalendar
    private let ladder: Ladder
    private let promises: Promises
    private var today: Day { writer.world.today }

    package init(of area: LocalArea, in writer: any Writer) throws {
        self.area = area
        self.writer = writer
        calendar = try Calendars(of: area.id, in: writer)[.englandAndWales]
        ladder = try AreaLadder.find(in: area.id, writer)?.ladder ?? .usual
        promises = try AreaTerms(of: area.id, in: writer).promises
    }

    /// - Parameter limit: messages that are asked about.
    /// - Returns: how many it was.
    package func ask(atMost limit: Int) throws -> Int {
        var mailboxes: [ID<Group>: [String]] = [:]
        for group in try Group.all(in: area.id, writer) where group.side == .services {
            let found = try Reach(.send, of: group.id, on: today, in: writer).addresses
            if !found.isEmpty { mailboxes[group.id] = found }
        }
        guard !mailboxes.isEmpty else { return 0 }
        let waiting = try waiting(at: mailboxes.keys.sorted(), atMost: limit)
        for sent in waiting { try ask(sent, at: mailboxes[sent.service] ?? []) }
        return waiting.count
    }

    /// What of one message a service has, and has not said that it has.
    private struct Sent {
        let message: ID<Message>
        let service: ID<Group>
        let due: Day
    }

    private func ask(_ sent: Sent, at addresses: [String]) throws {
        let points = try writer.rows(
            """
            SELECT \(Point.columns)
              FROM point
             WHERE message_id = \(sent.message) AND owed_by = \(sent.service)
                   AND acknowledgement_request_due_on = \(sent.due)
             ORDER BY id
            """
        ).map(Point.init(row:))
        let letter = RequestLetter(
            of: points,
            due: sent.due,
            promises.find(points.first?.clocks.promise),
            in: area,
            ladder.next(after: sent.due, on: today, calendar)
        )
        for address in addresses { try letter.send(to: address, on: today, in: writer) }
        for point in points {
            let requested = AcknowledgementRequested(
                of: point,
                at: addresses.joined(separator: ", "),
                due: sent.due,
                fellOn: calendar.workingDay(1, after: sent.due),
                on: today
            )
            try writer.record(requested, in: area.log)
        }
    }

    private func waiting(at services: [ID<Group>], atMost limit: Int) throws -> [Sent] {
        let (first, last) = (
            calendar.day(Self.mostLate, workingDaysBefore: today), calendar.day(1, workingDaysBefore: today)
        )
        return try writer.rows(
            """
            SELECT message_id, owed_by, acknowledgement_request_due_on AS due
              FROM point
             WHERE area_id = \(area.id) AND acknowledgement_request_due_on >= \(first)
                   AND acknowledgement_request_due_on <= \(last) AND owed_by IN \(list: services)
             GROUP BY message_id, owed_by, acknowledgement_request_due_on
             ORDER BY acknowledgement_request_due_on, message_id, owed_by
             LIMIT \(limit)
            """
        ).map { Sent(message: try $0["message_id"], service: try $0["owed_by"], due: try $0["due"]) }
    }
}

extension Ladder {
    /// Who of a service is told next of what was due on a day, where nothing comes; nil where everyone has been.
    func next(after due: Day, on today: Day, _ calendar: HolidayCalendar) -> (rung: Rung, days: Int)? {
        [Rung.late, .veryLate].first { day(of: $0, due: due, calendar) > today }.map { ($0, self[$0]) }
    }
}
