import Kernel
import People
import Storage

/// Does what a lead's mail asks for, where its secret address says whose it is; in the transaction that files it.
struct LeadActing {
    let filing: Filing
    /// The lead's mail.
    let message: Message
    /// What families said.
    let answered: Message
    /// What the letter that it answers listed: the first is number 1.
    let points: [Point]
    private var writer: any Writer { filing.writer }

    func act(from seat: Seat) throws -> Understood {
        let services = filing.directory.services()
        let reading = LeadReading(message.newText ?? "", points: points.count, services: services)
        var understood = Understood(unclear: reading.unclear)
        let triage = try Triage(of: filing.area, by: seat.party(named: message.sender?.name), in: writer)
        if let screened = try screen(reading, triage, seat) { understood.screened = screened }
        for (place, act) in reading.acts.sorted(by: { $0.key < $1.key }) {
            guard let done = try carryOut(act, on: points[place], number: place + 1, triage, seat, services) else {
                understood.unclear.append("\(points[place].reference)")
                continue
            }
            understood.done.append(done)
        }
        return understood
    }

    /// Whoever has a point sent on is let in by it.
    private func screen(_ reading: LeadReading, _ triage: Triage, _ seat: Seat) throws -> LeadAct? {
        let sends = reading.acts.values.contains { if case .send = $0 { true } else { false } }
        guard let act = reading.sender ?? (sends ? .letIn : nil), seat.may(.triage, on: writer.world.today),
            let waiting = try Message.find(answered.id, in: writer), waiting.gate.screening == .waiting
        else { return nil }
        switch act {
        case .letIn: try triage.letIn(waiting.id)
        case .keepOut(let why): try triage.keepOut(waiting.id, because: why)
        case .send, .hold: return nil
        }
        return act
    }

    /// Nil where it cannot be done: a point that has gone on, a topic that is not theirs, a service that nobody named.
    private func carryOut(
        _ act: LeadAct,
        on point: Point,
        number: Int,
        _ triage: Triage,
        _ seat: Seat,
        _ services: [ActReading.Service]
    ) throws -> Understood.Done? {
        guard let point = try Point.find(point.id, in: writer), let forum = point.withForum,
            seat.may(.triage, about: point.topic, on: writer.world.today), point.owedBy == seat.group
        else { return nil }
        switch act {
        case .send(let named):
            let only = services.count == 1 ? services.first?.id : nil
            guard let service = named ?? forum.meantFor ?? only else { return nil }
            do { try triage.send([point.reference], to: service) } catch is PointError { return nil }
            return Understood.Done(number: number, point: point, what: .led(.send(to: service)), position: 0)
        case .hold:
            guard case .hold(let why) = act, !forum.isHeld else { return nil }
            do { try triage.hold(point.reference, because: why) } catch is PointError { return nil }
            return Understood.Done(number: number, point: point, what: .led(act), position: 0)
        case .letIn, .keepOut: return nil
        }
    }
}
