import Kernel
import Storage

/// Whose turn a job is, where several servers share one store; not on the record.
///
/// A turn is taken for ten minutes and taken again with each piece of the work, in the same transaction: two servers are
/// never at one job. When a server dies in the middle, another goes on after its ten minutes.
struct JobTurn: Sendable {
    /// How long a turn lasts from the last piece that was done in it, in milliseconds.
    static let life: Int64 = 10 * 60_000

    let job: Job
    /// Tells this server from every other.
    let holder: String

    /// Whether the job waits to be run, by anyone; reads only.
    func isDue(at now: Instant, in reader: any Reader) throws -> Bool {
        try reader.row(
            "SELECT job FROM job_turn WHERE job = \(job.name) AND NOT (\(isFree(now)) AND \(hasWaited(now)))"
        ) == nil
    }

    /// Takes the turn, or takes it again; false where it is another's, or where the job has just been done.
    func take(in writer: any Writer) throws -> Bool {
        let now = writer.world.now()
        let until = Instant(milliseconds: now.milliseconds + Self.life)
        return try writer.run(
            """
            INSERT INTO job_turn (job, holder, held_until) VALUES (\(job.name), \(holder), \(until))
            ON CONFLICT (job) DO UPDATE SET holder = \(holder), held_until = \(until)
             WHERE (\(isFree(now)) OR job_turn.holder = \(holder)) AND \(hasWaited(now))
            """
        ) == 1
    }

    /// Gives the turn back: the job is done for now.
    func end(in writer: any Writer) throws {
        let now = writer.world.now()
        try writer.run(
            """
            UPDATE job_turn SET holder = NULL, held_until = 0, ended_at = \(now)
             WHERE job = \(job.name) AND holder = \(holder)
            """
        )
    }

    // A clock that was put back must not stop a job: what lies too far ahead is taken as long ago.
    private func isFree(_ now: Instant) -> SQL {
        "(job_turn.held_until < \(now) OR job_turn.held_until > \(Instant(milliseconds: now.milliseconds + Self.life)))"
    }

    private func hasWaited(_ now: Instant) -> SQL {
        let latest = Instant(milliseconds: now.milliseconds - Int64(job.everyMinutes) * 60_000)
        return "(job_turn.ended_at IS NULL OR job_turn.ended_at <= \(latest) OR job_turn.ended_at > \(now))"
    }
}
