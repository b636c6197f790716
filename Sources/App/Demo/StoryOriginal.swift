import Kernel
import Mail
import MailGMime
import Record
import Safety

/// A mail of the story as a server delivered it, and as it was read.
struct StoryOriginal: Sendable {
    let bytes: [UInt8]
    let sha256: String
    let letter: Letter
    let seen: Visibility

    /// Writes out every mail up to a moment, with the deliveries that come again, and reads each.
    static func all(of steps: [StoryStep]) throws -> [String: [StoryOriginal]] {
        var mails: [String: StoryMail] = [:]
        var originals: [String: [StoryOriginal]] = [:]
        for step in steps {
            switch step.what {
            case .mail(let mail):
                mails[mail.name] = mail
                originals[mail.name] = [try StoryOriginal(mail, among: mails, delivery: 0, at: step.at)]
            case .again(let name):
                guard let mail = mails[name] else { throw StoryError.noSuchMail(name) }
                let copy = try StoryOriginal(mail, among: mails, delivery: 1, at: step.at)
                originals[name, default: []].append(copy)
            case .promise, .act, .keeping, .letter, .publish, .seat, .standing, .safeguarding, .complaint, .course,
                .policy:
                continue
            }
        }
        return originals
    }

    private init(_ mail: StoryMail, among mails: [String: StoryMail], delivery: Int, at moment: StoryMoment) throws {
        let arrival = try moment.instant()
        bytes = try StoryPost(mail, among: mails, arrival: arrival, delivery: delivery).bytes
        sha256 = Digest32.of(bytes).hex
        letter = try MailReader.gmime(now: { arrival }).read(bytes)
        seen = mail.seen
    }
}
