import Kernel
import Storage

/// A test mail that is to come back to an address of its own, `t+SECRET@…`; not on the record.
package struct MailTrial: Sendable, Equatable {
    private let secret: String
    private static let mark = "t+"

    /// What stands before the `@`.
    package var local: String { "\(Self.mark)\(secret)" }

    /// Makes a new one; old ones are forgotten.
    package static func make(in writer: any Writer) throws -> MailTrial {
        let now = writer.world.now()
        let dayAgo = Instant(milliseconds: now.milliseconds - 24 * 3_600_000)
        try writer.run("DELETE FROM mail_trial WHERE made_at < \(dayAgo)")
        let trial = MailTrial(secret: writer.world.random(10).map { String($0 & 31, radix: 32) }.joined())
        try writer.run("INSERT INTO mail_trial (secret, made_at) VALUES (\(trial.secret), \(now))")
        return trial
    }

    /// Nil where the address is no trial's.
    ///
    /// - Parameter address: in any case, with or without its domain.
    package static func find(_ address: String, in reader: any Reader) throws -> MailTrial? {
        let box = address.lowercased().prefix { $0 != "@" }
        guard box.hasPrefix(mark) else { return nil }
        let secret = String(box.dropFirst(mark.count))
        return try reader.row("SELECT secret FROM mail_trial WHERE secret = \(secret)").map { _ in
            MailTrial(secret: secret)
        }
    }

    package func noteArrival(in writer: any Writer) throws {
        try writer.run(
            "UPDATE mail_trial SET came_at = \(writer.world.now()) WHERE secret = \(secret) AND came_at IS NULL"
        )
    }

    /// When it came back; nil where it has not yet.
    package func cameAt(in reader: any Reader) throws -> Instant? {
        try reader.row("SELECT came_at FROM mail_trial WHERE secret = \(secret)")?["came_at"]
    }
}
