import Kernel
import People
import Storage

/// Somebody is writing a reply to a point: a hint to colleagues, which locks nothing; not on the record.
package struct WritingHint: Sendable, Equatable {
    package let point: ID<Point>
    package let name: String
    /// Whole minutes since they last typed.
    package let minutes: Int

    /// How long a hint is shown.
    package static let lasting: Int64 = 15 * 60 * 1000
}

extension WritingHint {
    /// Notes that a person of a service is writing, and throws away what is too old to be shown.
    package static func note(
        _ person: ID<Person>,
        of service: ID<Group>,
        at point: ID<Point>,
        in writer: any Writer
    ) throws {
        let now = writer.world.now()
        try writer.run("DELETE FROM writing_hint WHERE at <= \(oldest(now))")
        try writer.run(
            """
            INSERT INTO writing_hint (point_id, person_id, group_id, at)
            VALUES (\(point), \(person), \(service), \(now))
            ON CONFLICT (point_id, person_id) DO UPDATE SET group_id = \(service), at = \(now)
            """
        )
    }

    /// Forgets it, once the reply is sent.
    package static func forget(_ person: ID<Person>, at point: ID<Point>, in writer: any Writer) throws {
        try writer.run("DELETE FROM writing_hint WHERE point_id = \(point) AND person_id = \(person)")
    }

    /// Who else of the same service writes a reply to some points, the last who typed first.
    package static func all(
        at points: [ID<Point>],
        of service: ID<Group>,
        butNot person: ID<Person>,
        now: Instant,
        in reader: any Reader
    ) throws -> [WritingHint] {
        try reader.rows(
            """
            SELECT h.point_id, h.at, p.name
              FROM writing_hint h
              JOIN person p ON p.id = h.person_id
             WHERE h.point_id IN \(list: points) AND h.group_id = \(service) AND h.person_id <> \(person)
                   AND h.at > \(oldest(now))
             ORDER BY h.at DESC
            """
        ).map { row in
            let at: Instant = try row["at"]
            return WritingHint(
                point: try row["point_id"],
                name: try row["name"],
                minutes: Int(max(0, now.milliseconds - at.milliseconds) / 60_000)
            )
        }
    }

    private static func oldest(_ now: Instant) -> Int64 { now.milliseconds - lasting }
}
