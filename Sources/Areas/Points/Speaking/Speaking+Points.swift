import Kernel
import People
import Record
import Safety
import WorkingDays

extension Speaking {
    /// Who has it first, and what is due from that day.
    struct FirstDesk {
        let owedBy: ID<Group>
        let stage: Point.Stage
        let due: Clocks.Due
    }

    /// The forum, which sends it on; where an area has none, the service itself.
    func firstDesk(for spoken: Spoken) throws -> FirstDesk {
        let services = groups.filter { $0.side == .services }
        let meant = spoken.meantFor.flatMap { id in services.first { $0.id == id } }?.id
        if let forum = try forum(for: spoken) {
            let stage = Point.Stage.withForum(.init(since: spoken.saidOn, meantFor: meant))
            let none = Clocks.Due(promise: nil, acknowledgement: nil, underRule: nil, underPolicy: nil)
            return FirstDesk(owedBy: forum, stage: stage, due: none)
        }
        guard let service = try meant ?? UsualService.find(in: area.id, writer) else { throw PointError.nobodyToReadIt }
        let today = writer.world.today
        let promises = try Promises(of: area.id, in: writer)
        let calendars = try Calendars(of: area.id, in: writer)
        let due = Clocks.start(promises.holding(for: service, on: today), on: today, calendars).dueDays
        return FirstDesk(owedBy: service, stage: .sent(on: today), due: due)
    }

    /// The group whose lead wrote it down or that speaks, where it is families'; else the one that was chosen; else the
    /// area's usual one.
    private func forum(for spoken: Spoken) throws -> ID<Group>? {
        let families = groups.filter { $0.side == .families }
        let own = spoken.writtenDownBy ?? spoken.party.group
        let known = families.first { $0.id == own } ?? families.first { $0.id == spoken.forum }
        return try known?.id ?? ForumOfArea.find(in: area.id, writer)
    }

    /// Makes a point of each box.
    func makePoints(of message: Message, _ spoken: Spoken, _ desk: FirstDesk) throws {
        var number = try LastPointNumber.find(in: spoken.saidOn.year, of: area.id, writer)
        var start = 0
        for question in spoken.questions {
            number += 1
            let asked = PointAsked(
                reference: Reference(.point, year: spoken.saidOn.year, number: number),
                message: message.id,
                askedOn: spoken.saidOn,
                askedBy: spoken.party.group,
                owedBy: desk.owedBy,
                visibility: message.visibility,
                due: desk.due,
                mark: [start, question.utf8.count],
                words: question,
                names: names(of: spoken, desk.owedBy),
                original: nil,
                begins: Beginning(
                    stage: desk.stage,
                    chosen: spoken.chosen,
                    waitsForModeration: spoken.chosen.showsWords,
                    gate: message.gate
                )
            )
            try writer.record(asked, in: area.log)
            start += question.utf8.count + 2
        }
    }

    private func names(of spoken: Spoken, _ owing: ID<Group>) -> PointNames {
        PointNames(
            asker: spoken.party.name,
            askedFor: spoken.party.group.flatMap(directory.name(of:)),
            owedBy: directory.name(of: owing),
            shown: spoken.chosen == .everyoneWithName ? spoken.party.name : nil
        )
    }
}
