import Kernel
import Storage

/// A mail of a mailbox elsewhere that has not been taken.
package struct LeftMail: Sendable, Equatable {
    package let number: Int64
    package let tries: Int
    /// When it is tried again; nil for never.
    package let dueAt: Instant?
    /// Why it was not taken at the last try.
    package let why: String

    private static let columns: SQL = "number, tries, due_at, why"

    private init(row: Row) throws {
        number = try row["number"]
        tries = try row["tries"]
        dueAt = try row["due_at"]
        why = try row["why"]
    }

    /// Those to be taken now, in their order.
    package static func due(of box: String, at now: Instant, in reader: any Reader) throws -> [LeftMail] {
        try reader.rows(
            """
            SELECT \(columns) FROM mailbox_fetch_left WHERE box = \(box) AND due_at <= \(now) ORDER BY number LIMIT 50
            """
        ).map(LeftMail.init(row:))
    }

    /// Those that were tried and not taken.
    package static func all(of box: String, in reader: any Reader) throws -> [LeftMail] {
        try reader.rows(
            "SELECT \(columns) FROM mailbox_fetch_left WHERE box = \(box) AND tries > 0 ORDER BY number LIMIT 100"
        ).map(LeftMail.init(row:))
    }

    /// It is durable here, or is not there any more.
    package func noteDone(of box: String, in writer: any Writer) throws {
        try writer.run("DELETE FROM mailbox_fetch_left WHERE box = \(box) AND number = \(number)")
    }

    /// It was not taken: those behind it are not kept waiting.
    ///
    /// - Parameter isFinal: whether it never will be; else it is tried again, less and less often.
    package func note(_ why: String, isFinal: Bool, of box: String, in writer: any Writer) throws {
        let later = writer.world.now().milliseconds + Int64(BackOff.minutes(after: tries + 1)) * 60_000
        try writer.run(
            """
            UPDATE mailbox_fetch_left
               SET tries = tries + 1, due_at = \(isFinal ? nil : Instant(milliseconds: later)), why = \(why)
             WHERE box = \(box) AND number = \(number)
            """
        )
    }
}
