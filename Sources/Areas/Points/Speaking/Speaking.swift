import Kernel
import Mail
import People
import Record
import Safety
import Storage
import WorkingDays

/// Keeps what somebody says by another way than mail: one message, a point for each box, a private link.
///
/// Made once in a write transaction.
package struct Speaking {
    let area: LocalArea
    let directory: Directory
    let groups: [Group]
    let writer: any Writer

    package init(into area: LocalArea, in writer: any Writer) throws {
        self.area = area
        self.writer = writer
        directory = try Directory(of: area.id, in: writer)
        groups = try Group.all(in: area.id, writer)
    }

    /// The private link's secret follows from the form's: a form sent twice leads to the same link.
    static let linkPurpose = "private link"

    /// What became of what was said.
    package struct Said: Sendable, Equatable {
        package let message: ID<Message>
        package let points: [Reference]
        /// The private link's secret.
        package let link: AddressSecret
        /// Whether it had been said before under the same secret.
        package let isRepeated: Bool
    }

    /// Keeps what was said; said twice under one secret, it is one message with one link.
    ///
    /// - Throws: `PointError.nobodyToReadIt` where the area has neither a forum nor a service.
    package func say(_ spoken: Spoken, once secret: AddressSecret) throws -> Said {
        let link = secret.derived(for: Speaking.linkPurpose)
        let desk = try firstDesk(for: spoken)
        guard try SaidOnce.claim(secret, in: area.id, writer) else {
            let message = try SaidOnce.message(of: secret, in: area.id, writer)
            return Said(message: message, points: try references(of: message), link: link, isRepeated: true)
        }
        let recorded = try writer.record(try received(spoken, once: secret), in: area.log)
        guard let message = try Message.find(recorded.identity(), in: writer) else { throw PointError.noSuchMessage }
        try makePoints(of: message, spoken, desk)
        try describeFiles(of: message, spoken)
        try SaidOnce.keep(message.id, under: secret, in: area.id, writer)
        try PrivateLink.make(link, to: message.id, in: area.id, writer)
        if spoken.isWorried {
            let worry = message.worry(nil, by: spoken.party, on: writer.world.today, number: 1)
            try writer.recordPrivately(worry, in: area.log)
            try WorryAlert(worry, in: area).send(in: writer)
        }
        return Said(message: message.id, points: try references(of: message.id), link: link, isRepeated: false)
    }

    /// Keeps what whoever sends pictures says of them.
    private func describeFiles(of message: Message, _ spoken: Spoken) throws {
        for file in try MessageFile.all(of: message.id, in: writer) where spoken.files.indices.contains(file.number - 1)
        {
            let words = Typed.trimmed(spoken.files[file.number - 1].words)
            guard !words.isEmpty, file.kind == .picture else { continue }
            try writer.record(try file.describe(words, by: spoken.party, on: writer.world.today), in: area.log)
        }
    }

    private func references(of message: ID<Message>) throws -> [Reference] {
        try Point.all(of: message, in: writer).map(\.reference)
    }

    private func received(_ spoken: Spoken, once secret: AddressSecret) throws -> MessageReceived {
        let gate = Gate(try isKnown(spoken) ? .letIn : .waiting)
        let placing = MessagePlacing(
            channel: spoken.channel,
            digest: Digest32.of(Array("said".utf8), secret.bytes).hex,
            sentOn: spoken.saidOn,
            sentAt: spoken.channel == .web ? writer.world.now() : nil,
            datedBy: nil,
            group: spoken.party.group,
            automatic: nil,
            heldBecause: nil,
            visibility: spoken.chosen.now(.waiting, gate),
            thread: nil,
            joined: [],
            chosen: spoken.chosen,
            screening: gate.screening,
            language: spoken.language,
            standsFor: spoken.standsFor,
            writtenDownBy: spoken.writtenDownBy
        )
        return MessageReceived(
            people: MessagePeople(
                sender: spoken.email.map { Mailbox(name: spoken.party.name, address: $0) },
                recipients: [],
                mentions: []
            ),
            writing: spoken.writing,
            placing: placing,
            original: nil,
            files: spoken.files.map(\.sha256)
        )
    }

    /// Whoever speaks for a group, or wrote from the same address before and was let in, does not wait.
    ///
    /// An address that is only typed can be another's: it lets nobody publish, since words for everyone wait for a
    /// moderator all the same.
    private func isKnown(_ spoken: Spoken) throws -> Bool {
        if spoken.party.group != nil || spoken.writtenDownBy != nil { return true }
        guard let email = spoken.email else { return false }
        return try Message.isLetIn(from: email, in: area.id, writer)
    }
}

extension Spoken {
    fileprivate var writing: MessageWriting {
        MessageWriting(
            subject: "",
            subjectBase: "",
            newText: questions.joined(separator: "\n\n"),
            attachments: files.enumerated().map { index, file in
                Attachment(name: file.name, type: file.type, size: file.size, sha256: file.sha256, part: index)
            }
        )
    }
}
