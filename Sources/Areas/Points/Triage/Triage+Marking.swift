import Kernel
import People
import Record
import Safety
import Storage
import WorkingDays

extension Triage {
    /// Makes a point of words that a lead has marked in a message.
    ///
    /// A mail's point is owed by the service the mail went to, from the mail's day; what went to no service is with the
    /// forum.
    ///
    /// - Parameters:
    ///   - start: where the words begin in the message's new text, in UTF-8 bytes.
    ///   - length: how many bytes they are.
    /// - Throws: `PointError.wordsNotInThePoint` where there are no such words, or a point stands there already.
    @discardableResult
    package func mark(from start: Int, length: Int, of id: ID<Message>) throws -> Reference {
        let message = try find(id)
        guard let day = message.sentOn, let forum = party.group,
            let words = message.words(from: start, length: length)
        else { throw PointError.wordsNotInThePoint }
        let isMarked = try Point.all(of: id, in: writer).contains { $0.words == words }
        guard !isMarked else { throw PointError.wordsNotInThePoint }
        let owing = try message.recipients(in: writer).compactMap(\.group)
            .first { terms.directory.side(of: $0) == .services }
        let due = owing.map { Clocks.start(terms.promises.holding(for: $0, on: day), on: day, terms.calendars).dueDays }
        let asked = PointAsked(
            reference: Reference(
                .point,
                year: day.year,
                number: try LastPointNumber.find(in: day.year, of: area.id, writer) + 1
            ),
            message: id,
            askedOn: day,
            askedBy: message.group,
            owedBy: owing ?? forum,
            visibility: message.visibility,
            due: due ?? Clocks.Due(promise: nil, acknowledgement: nil, underRule: nil, underPolicy: nil),
            mark: [start, length],
            words: words,
            names: names(of: message, owing ?? forum),
            original: try message.originals(in: writer).first,
            begins: Beginning(
                stage: owing == nil ? .withForum(.init(since: day, meantFor: nil)) : nil,
                chosen: message.chosen,
                waitsForModeration: message.channel != .email && message.chosen.showsWords,
                gate: message.gate
            )
        )
        try writer.record(asked, in: area.log)
        return asked.reference
    }

    private func names(of message: Message, _ owing: ID<Group>) -> PointNames {
        PointNames(
            asker: message.sender.map { $0.name ?? $0.address },
            askedFor: message.group.flatMap(terms.directory.name(of:)),
            owedBy: terms.directory.name(of: owing)
        )
    }
}

extension Message {
    /// The words that stand at a place of the new text; nil where the place cuts a letter in two or holds no word.
    func words(from start: Int, length: Int) -> String? {
        guard let newText, start >= 0, length > 0, start <= newText.utf8.count - length else { return nil }
        let bytes = Array(newText.utf8)[start..<start + length]
        guard let words = String(validating: bytes, as: UTF8.self), words.contains(where: { !$0.isWhitespace })
        else { return nil }
        return words
    }
}
