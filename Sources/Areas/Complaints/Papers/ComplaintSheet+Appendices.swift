import Kernel
import Mail
import Papers
import People
import Points
import Storage
import Web

extension ComplaintSheet {
    /// The appendices in their order, each with what it holds.
    func appendixPages(heads: [ID<Message>: String], in reader: any Reader) throws -> [Appendix] {
        try appendices.evidence.map { one in
            Appendix(
                mark: ComplaintSheet.mark(one.key),
                title: one.title ?? ComplaintSheet.gone,
                about: about(one),
                items: try items(one, heads: heads, in: reader)
            )
        }
    }

    private func about(_ evidence: Evidence) -> [Block] {
        let shows = file.issues.filter { appendices.shows(evidence, somethingOf: $0) }
            .map { "\(english("Issue")) \($0.place)" }
        var facts: [Fact] = []
        if let day = evidence.on { facts.append(Fact(english("Day"), english(PlainDates.full(day)))) }
        if !shows.isEmpty { facts.append(Fact(english("Shows something of"), shows.joined(separator: ", "))) }
        return facts.isEmpty ? [] : [.facts(facts)]
    }

    private func items(
        _ evidence: Evidence,
        heads: [ID<Message>: String],
        in reader: any Reader
    ) throws -> [Appendix.Item] {
        let mark = ComplaintSheet.mark(evidence.key)
        switch evidence.what {
        case .file(let file):
            let paper = PaperFile(
                key: file.sha256,
                name: file.name ?? ComplaintSheet.gone,
                description: evidence.title ?? ""
            )
            return [Appendix.Item(mark: "\(mark)-file", .file(paper))]
        case .message(let id):
            guard let message = file.messages[id] else {
                return [Appendix.Item(mark: "\(mark)-gone", .blocks([.paragraph(ComplaintSheet.gone)]))]
            }
            let files = try MessageFile.all(of: id, in: reader)
            let shown = Appendix.Item(
                mark: "\(mark)-message",
                .message(try received(message, files, in: reader))
            )
            let attached = files.map { one in
                Appendix.Item(
                    mark: "\(mark)-file-\(one.number)",
                    .file(PaperFile(key: one.sha256, name: one.name, description: one.words ?? ""))
                )
            }
            return [shown] + attached + (heads[id].map { [headsPage($0, mark: mark)] } ?? [])
        }
    }

    private func received(_ message: Message, _ files: [MessageFile], in reader: any Reader) throws -> ReceivedMessage {
        let recipients = try message.recipients(in: reader)
        func all(_ field: MessagePeople.Recipient.Field) -> String {
            recipients.filter { $0.field == field }.map { written($0.mailbox) }.joined(separator: ", ")
        }
        var head = [Fact(english("From"), message.sender.map(written) ?? english("A parent carer"))]
        let (to, copies) = (all(.to), all(.cc))
        if !to.isEmpty { head.append(Fact(english("To"), to)) }
        if !copies.isEmpty { head.append(Fact(english("Copies to"), copies)) }
        if let day = message.sentOn { head.append(Fact(english("Sent on"), english(PlainDates.fullWithWeekday(day)))) }
        head.append(Fact(english("On the record since"), english(PlainDates.full(message.receivedAt.dayInLondon))))
        return ReceivedMessage(
            title: message.subject.nonEmpty ?? english("No subject"),
            head: head,
            words: message.newText ?? ComplaintSheet.gone,
            attachments: files.map(\.name),
            receipt: [.phrase(try receipt(of: message, in: reader))]
        )
    }

    private func written(_ mailbox: Mailbox) -> String {
        mailbox.name.nonEmpty.map { "\($0) <\(mailbox.address)>" } ?? mailbox.address
    }

    /// Where anybody can check it: the points it made, and the hash of what came.
    private func receipt(of message: Message, in reader: any Reader) throws -> Phrase {
        let originals = try message.originals(in: reader).joined(separator: ", ")
        let points = try Point.all(of: message.id, in: reader).map(\.reference.description).joined(separator: ", ")
        let kept: Phrase? = originals.isEmpty ? nil : "The original is kept. Its SHA-256 is \(originals)."
        let made: Phrase? = points.isEmpty ? nil : "Points on the record of \(area.name): \(points)."
        return .sentences([made, kept].compactMap(\.self))
    }

    /// The lines above a mail's words, as they came: what a mail server can say of it.
    private func headsPage(_ lines: String, mark: String) -> Appendix.Item {
        Appendix.Item(
            mark: ComplaintSheet.headMark(under: mark),
            .blocks([.heading(2, english("The mail’s header lines as they came")), .quote(lines)])
        )
    }
}
