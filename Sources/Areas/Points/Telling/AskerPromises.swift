import Commitments
import Kernel
import Mail
import People
import Storage
import Web
import Wording

extension PointsArea {
    /// Tells whoever asked what has become of what they were promised, for the area below, which cannot reach them.
    ///
    /// Only mailboxes whose owner has opened the link, or has written from there; each letter with a link of its own, by
    /// which they say whether it is done.
    @Sendable package static func tellAskers(
        _ news: CommitmentNews,
        in area: LocalArea,
        _ writer: any Writer
    ) throws {
        var told: Set<ID<Message>> = []
        for origin in news.commitment.origins where origin.askedBy == nil && origin.reference.kind == .point {
            guard let point = try Point.find(origin.reference, in: area.id, writer), told.insert(point.message).inserted
            else { continue }
            for asker in try LinkMail.askers(of: point.message, in: writer) {
                let secret = AddressSecret(writer.world)
                try PrivateLink.make(secret, to: point.message, in: area.id, writer)
                var letter = OutgoingLetter(
                    kind: "commitment",
                    to: asker.email,
                    subject: news.subject,
                    body: news.body(asOf: writer.world.today, path: SpeakingPlace.link(secret)),
                    reason: "You get this mail because you asked this and gave your address. Keep the link safe."
                )
                letter.language = asker.language
                letter.thread = LetterThread("message \(point.message)")
                letter.timing = .byDay
                try writer.send(letter, once: "\(news.key) \(point.message) \(asker.email)")
            }
        }
    }
}
