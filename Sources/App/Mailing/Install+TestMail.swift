import Kernel
import Mail
import People

extension Install {
    /// Puts a letter in the outbox and sends what waits.
    ///
    /// - Returns: how far it has come.
    /// - Throws: `MailWay.Closed` where nothing can go out.
    func sendTestMail(to address: EmailAddress) async throws -> Delivery {
        let way = try MailWay(settings)
        let letter = OutgoingLetter(
            kind: "test",
            to: address.typed,
            subject: "A test mail from Heard",
            paragraphs: ["Hello,", "This mail shows that Heard can write to you. You do not need to do anything."],
            link: .init("See Heard", path: "/"),
            reason: "You get this mail because whoever runs Heard wanted to try it."
        )
        let key = "test mail \(world.random(8))"
        try await store.write { try $0.send(letter, once: key) }
        _ = try await way.posting(of: self).work()
        return try await store.read { try OutboxLetter.find(once: key, in: $0)?.delivery } ?? .queued
    }
}
