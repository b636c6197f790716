import Kernel
import Mail
import People
import Points
import Record
import Storage

/// Tells the story to an area: each mail is filed and each act recorded as in real use, at its own time.
struct Storyteller {
    let area: LocalArea
    let clock: StoryClock
    let writer: any Writer
    /// The originals that are kept, by the mail's name: the first delivery and further ones.
    let originals: [String: [StoryOriginal]]
    private let groups: [StoryGroup: ID<Group>]
    /// The complaint that is being written, once it is begun.
    var complaint: Reference?
    private(set) var messages: [String: ID<Message>] = [:]
    private var points: [String: Reference] = [:]
    /// Promises of letters, by the letter's name and their place in it.
    var clauses: [String: Reference] = [:]
    /// The last day of which services were told what is due.
    var nudgedThrough: Day

    init(
        _ area: LocalArea,
        clock: StoryClock,
        originals: [String: [StoryOriginal]],
        in writer: any Writer
    ) throws {
        (self.area, self.clock, self.originals, self.writer) = (area, clock, originals, writer)
        nudgedThrough = writer.world.today
        groups = try Storyteller.makeGroups(of: area, in: writer)
    }

    private static func makeGroups(of area: LocalArea, in writer: any Writer) throws -> [StoryGroup: ID<Group>] {
        var made: [StoryGroup: ID<Group>] = [:]
        for group in StoryGroup.allCases {
            made[group] =
                try Group.add(named: group.rawValue, on: group.side, at: group.addresses, to: area, in: writer).id
        }
        return made
    }

    mutating func tell(_ step: StoryStep) throws {
        clock.set(to: try step.at.instant())
        switch step.what {
        case .mail(let mail): try file(mail)
        case .again(let name): try file(delivery: 1, of: name)
        case .promise(let promise): try set(promise)
        case .act(let act): try record(act)
        case .keeping(let keeping): try record(keeping)
        case .letter(let letter): try record(letter)
        case .seat(let seat): try self.seat(seat)
        case .standing(let standing): try record(standing)
        case .safeguarding(let named): try record(named)
        case .complaint(let step): try record(step)
        case .course(let step): try record(step)
        case .policy(let policy): try record(policy)
        case .publish(let name, let seen):
            guard let message = messages[name] else { throw StoryError.noSuchMail(name) }
            try writer.record(MessagePublished(message, to: seen, on: writer.world.today), in: area.log)
        }
    }

    func id(of group: StoryGroup) throws -> ID<Group> {
        guard let id = groups[group] else { throw StoryError.noSuchGroup(group.rawValue) }
        return id
    }

    func party(_ person: StoryPerson) throws -> Party {
        Party(group: try person.group.map { try id(of: $0) }, name: person.name)
    }

    func point(_ name: String) throws -> Point {
        guard let reference = points[name], let point = try Point.find(reference, in: area.id, writer) else {
            throw StoryError.noSuchPoint(name)
        }
        return point
    }

    private func set(_ promise: StoryPromise) throws {
        _ = try Promise.set(
            promise.terms,
            for: id(of: promise.group),
            from: promise.from ?? writer.world.today,
            document: promise.document,
            in: area,
            writer
        )
    }
}

// MARK: Mails

extension Storyteller {
    private mutating func file(_ mail: StoryMail) throws {
        let filed = try file(delivery: 0, of: mail.name)
        messages[mail.name] = filed.message
        guard filed.points.count == mail.asks else {
            let found = try filed.points.map { try Point.find($0, in: area.id, writer)?.words ?? "" }
            throw StoryError.asks(mail: mail.name, found: found, expected: mail.asks)
        }
        for (place, reference) in filed.points.enumerated() { points["\(mail.name).\(place + 1)"] = reference }
        guard let topic = mail.topic else { return }
        for place in filed.points.indices {
            let sorted = try point("\(mail.name).\(place + 1)")
                .sort(under: topic, by: party(.forum), on: writer.world.today)
            try writer.record(sorted, in: area.log)
        }
    }

    @discardableResult
    private func file(delivery: Int, of name: String) throws -> Filed {
        guard let deliveries = originals[name], deliveries.indices.contains(delivery) else {
            throw StoryError.noSuchMail(name)
        }
        let original = deliveries[delivery]
        // Made anew for each mail: a promise may have been set down since.
        return try Filing(into: area, in: writer).file(
            Incoming(original.letter, original: original.sha256, visibility: original.seen)
        )
    }
}

// MARK: Acts

extension Storyteller {
    private mutating func record(_ act: StoryAct) throws {
        if case .answer(let kind, let reasons, let day, let other, let pledge) = act.what {
            let answer = Answer(
                kind,
                because: reasons,
                by: try day.map { try self.day($0) },
                passedTo: try other.map { try id(of: $0) }
            )
            let (party, today) = (try party(act.by), writer.world.today)
            let answered = try act.points.map { try point($0).answer(answer, by: party, on: today) }
            try writer.record(answered, pledge, in: area)
            return
        }
        for name in act.points {
            if case .split(let passages) = act.what {
                try split(name, into: passages, by: act.by)
            } else {
                try record(act.what, at: point(name), by: party(act.by))
            }
        }
    }

    private mutating func split(_ name: String, into passages: [String], by person: StoryPerson) throws {
        let parts = try point(name).split(into: passages, by: party(person), on: writer.world.today, writer)
        for (letter, part) in zip("abcdefgh", parts) { points["\(name)\(letter)"] = part }
    }

    private func record(_ what: StoryAct.What, at point: Point, by party: Party) throws {
        let today = writer.world.today
        let promises = try Promises(of: area.id, in: writer)
        let calendars = try Calendars(of: area.id, in: writer)
        let event: any Event
        switch what {
        case .acknowledge: event = try point.acknowledge(by: party, on: today, promises, calendars)
        case .askClarification(let words):
            event = try point.askClarification(words, by: party, on: today, promises, calendars)
        case .clarify(let words): event = try point.clarify(words, by: party, on: today, promises, calendars)
        case .extend(let day, let reason):
            event = try point.extend(to: self.day(day), because: reason, by: party, on: today)
        case .transfer(let group, let reason):
            event = try point.transfer(to: id(of: group), because: reason, by: party, on: today)
        case .judge(let verdict, let words):
            event = try point.judge(verdict, saying: words, by: party, on: today, promises, calendars)
        case .withdraw(let reason): event = try point.withdraw(because: reason, by: party, on: today)
        case .merge(let other): event = try point.merge(into: self.point(other), by: party, on: today)
        case .sort(let topic): event = try point.sort(under: topic, by: party, on: today)
        case .answer, .split: return
        }
        try writer.record(event, in: area.log)
    }

    func day(_ text: String) throws -> Day {
        guard let day = Day(text) else { throw StoryError.notAMoment(text) }
        return day
    }
}
