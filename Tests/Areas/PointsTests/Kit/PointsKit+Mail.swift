import Kernel
import Mail
import MailGMime
import People
import Record
import Safety
import Storage
import Testing

@testable import Points

extension PointsKit {
    /// Files a mail as a mail server delivers it, with everything after it that a mail at a secret address does.
    @discardableResult
    func deliver(
        _ mail: SampleMail,
        at reply: ReplyAddress? = nil,
        checked: String? = nil
    ) async throws -> Filed {
        let letter = try MailReader.gmime(now: world.now).read(mail.bytes)
        let file = keep(mail.bytes, name: "mail", type: "message/rfc822")
        let incoming = Incoming(
            letter,
            original: file.sha256,
            visibility: .forumAndService,
            way: .delivered(at: reply),
            senderCheck: checked.map(SenderCheck.init(text:))
        )
        let area = area
        return try await store.write { try Filing(into: area, in: $0).file(incoming) }
    }

    /// A secret address for an answer to a letter that lists all points of a message.
    func address(to message: ID<Message>, of holder: ReplyAddress.Holder = .asker) async throws -> ReplyAddress {
        let points = try await store.read { try Point.all(of: message, in: $0) }
        let listed = points.sorted { $0.reference < $1.reference }.map(\.id)
        return ReplyAddress(area: area.id, message: message, holder: holder, points: listed)
    }

    /// Tells by mail what is new.
    ///
    /// - Returns: of how many messages.
    @discardableResult
    func tell(atMost limit: Int = 200) async throws -> Int {
        let area = area
        return try await store.write { try Telling(area: area, writer: $0).tell(atMost: limit).done }
    }

    /// The address that a letter is answered at, as a mail server finds it.
    func answering(_ letter: OutboxLetter) async throws -> ReplyAddress? {
        guard let local = letter.replyTo.first else { return nil }
        return try await store.read { try ReplyAddress.find(local, in: $0) }
    }

    /// Somebody who sits in a group.
    func seat(_ name: String, _ email: String, in group: ID<Group>, as role: Role) async throws -> ID<Person> {
        try await store.write { writer in
            let person = try Person.at(EmailAddress(typed: email), name: name, in: writer)
            let group = try #require(try Group.find(group, in: writer))
            try group.seat(person, as: role, Mandate(from: writer.world.today), by: .host, in: writer)
            return person.id
        }
    }

    /// The newest letters, the newest first.
    func letters(_ count: Int = 5) async throws -> [OutboxLetter] {
        try await store.read { try OutboxLetter.newest(count, in: $0) }
    }
}
