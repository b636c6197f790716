import Kernel
import People
import Record
import Safety
import Storage
import WorkingDays

/// What a lead does, as a group, with what has come in; made once in a write transaction.
///
/// Who may is decided before: it takes a party that speaks for the forum.
package struct Triage {
    let area: LocalArea
    let party: Party
    let terms: AreaTerms
    let writer: any Writer
    private var today: Day { writer.world.today }

    package init(of area: LocalArea, by party: Party, in writer: any Writer) throws {
        self.area = area
        self.party = party
        self.writer = writer
        terms = try AreaTerms(of: area.id, in: writer)
    }

    /// Sends points to a service, all or none; those that were set aside are taken up first.
    package func send(_ points: [Reference], to service: ID<Group>, saying words: String? = nil) throws {
        guard terms.directory.side(of: service) == .services else { throw PointError.notAService }
        for reference in points {
            if try find(reference).withForum?.isHeld == true { try letGo(reference) }
            let sent = try find(reference)
                .send(to: service, saying: words, by: party, on: today, terms.promises, terms.calendars)
            try writer.record(sent, in: area.log)
        }
    }

    package func hold(_ reference: Reference, because reason: String) throws {
        let point = try find(reference)
        let number = try holds(of: point.id) + 1
        try writer.recordPrivately(
            try point.hold(because: reason, by: party, on: today, number: number),
            in: area.log
        )
    }

    package func letGo(_ reference: Reference) throws {
        let point = try find(reference)
        try writer.recordPrivately(
            try point.letGo(by: party, on: today, number: try holds(of: point.id)),
            in: area.log
        )
    }

    /// Lets in the first message of a new sender.
    package func letIn(_ message: ID<Message>) throws {
        try writer.record(try find(message).letIn(by: party, on: today), in: area.log)
    }

    package func keepOut(_ message: ID<Message>, because reason: String) throws {
        let row = try writer.row("SELECT COUNT(*) AS kept FROM message_kept_out WHERE message_id = \(message)")
        let number: Int = try row?["kept"] ?? 0
        let event = try find(message).keepOut(because: reason, by: party, on: today, number: number + 1)
        try writer.recordPrivately(event, in: area.log)
    }

    /// Asks whoever spoke to the forum alone whether a service may read it.
    package func askToWiden(_ point: Point, saying words: String?) throws {
        guard point.withForum != nil, point.standing == .open else { throw PointError.notOnlyForTheForum }
        let message = try find(point.message)
        let event = try message.askToWiden(
            saying: words,
            by: party,
            on: today,
            after: Widening.last(of: message.id, in: writer)
        )
        try writer.record(event, in: area.log)
    }

    /// Hides a message that makes somebody worry about safety; anyone may.
    package func worry(about message: ID<Message>, saying words: String?) throws {
        let row = try writer.row("SELECT COUNT(*) AS raised FROM message_worry WHERE message_id = \(message)")
        let number: Int = try row?["raised"] ?? 0
        let event = try find(message).worry(words, by: party, on: today, number: number + 1)
        try writer.recordPrivately(event, in: area.log)
        try WorryAlert(event, in: area).send(in: writer)
    }

    /// Says, as the named lead, what becomes of a message that was hidden.
    package func readWorries(about message: ID<Message>, _ outcome: WorryRead.Outcome) throws {
        try writer.recordPrivately(try find(message).readWorries(outcome, by: party, on: today), in: area.log)
    }

    func find(_ reference: Reference) throws -> Point {
        guard let point = try Point.find(reference, in: area.id, writer) else {
            throw PointError.noSuchPoint(reference.description)
        }
        return point
    }

    func find(_ id: ID<Message>) throws -> Message {
        guard let message = try Message.find(id, in: writer), message.area == area.id else {
            throw PointError.noSuchMessage
        }
        return message
    }

    private func holds(of point: ID<Point>) throws -> Int {
        try writer.row("SELECT COUNT(*) AS held FROM point_hold WHERE point_id = \(point)")?["held"] ?? 0
    }
}
