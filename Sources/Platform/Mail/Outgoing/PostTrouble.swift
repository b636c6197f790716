import Kernel
import Storage

/// That letters cannot go out at all, and since when; not on the record.
package struct PostTrouble: Sendable, Equatable {
    /// In words for whoever runs the install.
    package let why: String
    package let since: Instant
    /// Letters that would have gone out by now.
    package let waiting: Int

    /// Nil where letters go out, or nothing has been tried yet.
    package static func find(at now: Instant, in reader: any Reader) throws -> PostTrouble? {
        guard let row = try reader.row("SELECT why, since_at FROM letter_trouble WHERE id = 1") else { return nil }
        let count = try reader.row(
            "SELECT COUNT(*) AS waiting FROM letter WHERE due_at <= \(now) AND (useful_until IS NULL OR useful_until > \(now))"
        )
        return PostTrouble(why: try row["why"], since: try row["since_at"], waiting: try count?["waiting"] ?? 0)
    }

    /// Writes down what is wrong, or that nothing is.
    ///
    /// - Returns: whether that is news.
    package static func note(_ why: String?, in writer: any Writer) throws -> Bool {
        guard let why else { return try writer.run("DELETE FROM letter_trouble") > 0 }
        let before: String? = try writer.row("SELECT why FROM letter_trouble WHERE id = 1")?["why"]
        guard before != why else { return false }
        try writer.run(
            """
            INSERT INTO letter_trouble (id, why, since_at) VALUES (1, \(why), \(writer.world.now()))
            ON CONFLICT (id) DO UPDATE SET why = \(why)
            """
        )
        return true
    }
}
