import Kernel
import Storage

extension OutboxLetter {
    /// How long a server keeps a letter for itself while it sends it, in milliseconds.
    package static let lease: Int64 = 2 * 60_000

    /// Whether a letter waits to be sent now; reads only.
    package static func isDue(at now: Instant, in reader: any Reader) throws -> Bool {
        try reader.row("SELECT id FROM letter WHERE \(isFree(now)) LIMIT 1") != nil
    }

    /// Takes the letter that is due first, for a server alone; nil where there is none.
    ///
    /// What another server has taken is left to it until its time is over: it may have died with the letter sent and
    /// not noted. The letter then goes out again, under the same Message-ID.
    package static func take(by holder: String, in writer: any Writer) throws -> OutboxLetter? {
        let now = writer.world.now()
        let until = Instant(milliseconds: now.milliseconds + lease)
        let found = try writer.rows("SELECT id FROM letter WHERE \(isFree(now)) ORDER BY due_at, id LIMIT 8")
        for row in found {
            let id: ID<OutboxLetter> = try row["id"]
            let taken = try writer.run(
                "UPDATE letter SET held_by = \(holder), held_until = \(until) WHERE id = \(id) AND \(isFree(now))"
            )
            if taken == 1 { return try find(id, in: writer) }
        }
        return nil
    }

    private static func isFree(_ now: Instant) -> SQL {
        let furthest = Instant(milliseconds: now.milliseconds + lease)
        // A clock that was put back must not stop a letter: what lies too far ahead is taken as long ago.
        return """
            due_at <= \(now) AND (held_until IS NULL OR held_until < \(now) OR held_until > \(furthest))
            AND (useful_until IS NULL OR useful_until > \(now))
            """
    }

    /// Writes down what the mail server said.
    package func note(_ outcome: PostOutcome, in writer: any Writer) throws {
        switch outcome {
        case .accepted: try noteSent(in: writer)
        case .refused(let answer):
            try end("bounced", answer, in: writer)
            let status = StatusCode.first(in: answer)
            let kind = BounceReport.Kind(action: nil, status: status, diagnostic: answer)
            try Bounced.note(kind, of: to, status: status, answer, in: writer)
        case .notNow(let answer): try putOff(answer, in: writer)
        case .noRoute(let answer):
            try writer.run("UPDATE letter SET answer = \(answer), \(Self.released) WHERE id = \(id)")
        }
    }

    /// Notes that it has gone out, and forgets what it said: it may hold a way in.
    package func noteSent(in writer: any Writer) throws { try end("delivered", nil, in: writer) }

    private func end(_ state: String, _ answer: String?, in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE letter
               SET state = \(state), due_at = NULL, ended_at = \(writer.world.now()), answer = \(answer), body = '',
                   link = NULL, tries = tries + 1, \(Self.released)
             WHERE id = \(id) AND due_at IS NOT NULL
            """
        )
    }

    private func putOff(_ answer: String, in writer: any Writer) throws {
        let row = try writer.row("SELECT tries, first_tried_at FROM letter WHERE id = \(id)")
        let (now, tries): (Instant, Int) = (writer.world.now(), (try row?["tries"] ?? 0) + 1)
        let first: Instant = try row?["first_tried_at"] ?? now
        guard now.milliseconds - first.milliseconds < Int64(BackOff.lastMinutes) * 60_000 else {
            return try end("bounced", answer, in: writer)
        }
        let next = Instant(milliseconds: now.milliseconds + Int64(BackOff.minutes(after: tries)) * 60_000)
        try writer.run(
            """
            UPDATE letter
               SET state = 'deferred', due_at = \(next), tries = \(tries), first_tried_at = \(first),
                   answer = \(answer), \(Self.released)
             WHERE id = \(id) AND due_at IS NOT NULL
            """
        )
    }

    private static let released: SQL = "held_by = NULL, held_until = NULL"

    /// Ends what is of no use any more, so that ways in do not lie about, and forgets what was sent long ago.
    package static func sweep(in writer: any Writer) throws {
        let now = writer.world.now()
        try writer.run(
            """
            UPDATE letter
               SET state = 'lapsed', due_at = NULL, ended_at = \(now), body = '', link = NULL, \(released)
             WHERE useful_until <= \(now) AND due_at IS NOT NULL
            """
        )
        let longAgo = Instant(milliseconds: now.milliseconds - keptFor)
        try writer.run("DELETE FROM letter WHERE made_at <= \(longAgo) AND due_at IS NULL")
        try writer.run("DELETE FROM address_bounce WHERE at <= \(yearAgo(now))")
    }

    private static func yearAgo(_ now: Instant) -> Instant {
        Instant(milliseconds: now.milliseconds - 365 * 24 * 3_600_000)
    }

    /// For 90 days it is kept to whom a letter went, in milliseconds.
    private static let keptFor: Int64 = 90 * 24 * 3_600_000
}
