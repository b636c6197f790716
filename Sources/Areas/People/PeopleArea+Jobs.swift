import Jobs
import Kernel
import Storage

/// What People does by itself.
extension PeopleArea {
    package static let jobs = [Job("people sweep", everyMinutes: 24 * 60, sweep: sweep)]

    /// Forgets what nobody can use any more: sessions, ways in and invitations.
    @Sendable static func sweep(in writer: any Writer) throws {
        let (now, day) = (writer.world.now(), 24 * 60)
        try PersonSession.sweep(on: writer.world.today, in: writer)
        try SignInLink.sweep(before: now, in: writer)
        try RecoveryCode.sweep(before: now, in: writer)
        try writer.run("DELETE FROM start_link WHERE made_at <= \(now.minus(minutes: 1 * day))")
        // An invitation lasts 14 days; for as long again its page can say that it has run out.
        try writer.run("DELETE FROM invitation WHERE made_at <= \(now.minus(minutes: 28 * day))")
    }
}
