import Kernel
import Mail
import People
import Record
import Storage

extension Filing {
    /// Makes a point of each thing a family's mail asks of a service; its clocks run from the mail's day.
    ///
    /// What a service writes, and what no person wrote, asks nothing here.
    func makePoints(of message: Message, _ asks: [Ask], asked received: MessageReceived) throws -> [Point] {
        guard !asks.isEmpty, message.automatic == nil, let day = message.sentOn, isFromFamilies(message),
            let owing = owingGroup(received.people?.recipients ?? [])
        else { return [] }
        return try record(
            asks,
            of: message,
            received,
            on: day,
            owedBy: owing,
            due: Clocks.start(promises.holding(for: owing, on: day), on: day, calendars).dueDays,
            begins: Beginning(chosen: message.chosen == message.visibility ? nil : message.chosen, gate: message.gate)
        )
    }

    func record(
        _ asks: [Ask],
        of message: Message,
        _ received: MessageReceived,
        on day: Day,
        owedBy owing: ID<Group>,
        due: Clocks.Due,
        begins: Beginning
    ) throws -> [Point] {
        var number = try LastPointNumber.find(in: day.year, of: area.id, writer)
        return try asks.map { ask in
            number += 1
            let asked = PointAsked(
                reference: Reference(.point, year: day.year, number: number),
                message: message.id,
                askedOn: day,
                askedBy: message.group,
                owedBy: owing,
                visibility: message.visibility,
                due: due,
                mark: [ask.start, ask.length],
                words: ask.words,
                names: names(of: message, owing),
                original: received.original,
                begins: begins
            )
            try writer.record(asked, in: area.log)
            return Point(asked, in: area.id)
        }
    }

    private func isFromFamilies(_ message: Message) -> Bool {
        guard let group = message.group else { return true }
        return directory.side(of: group) != .services
    }

    /// The first service group in To, else in Cc; the others are copied.
    private func owingGroup(_ recipients: [MessagePeople.Recipient]) -> ID<Group>? {
        let services = recipients.filter { $0.group.flatMap(directory.side(of:)) == .services }
        return (services.first { $0.field == .to } ?? services.first)?.group
    }

    private func names(of message: Message, _ owing: ID<Group>) -> PointNames {
        PointNames(
            asker: message.sender.map { $0.name ?? $0.address },
            askedFor: message.group.flatMap(directory.name(of:)),
            owedBy: directory.name(of: owing)
        )
    }
}
