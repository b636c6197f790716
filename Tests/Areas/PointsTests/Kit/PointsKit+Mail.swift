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
