import Kernel
import Storage

/// How far a mailbox elsewhere has been read: which of its mails are still to be taken, and what is wrong with it.
///
/// Mails are known by the number that the mailbox gives them, which counts only under one validity (RFC 3501, 2.3.1.1).
package struct FetchedBox: Sendable, Equatable {
    /// What it is remembered by: its address without the password.
    package let box: String
    /// Nil where it was never opened.
    package let validity: Int64?
    /// Every mail up to this number has been seen here: taken, or among those that are left.
    package let last: Int64
    package let lookedAt: Instant?
    package let trouble: Trouble?

    /// That nothing can be fetched, in words for whoever runs the install.
    package struct Trouble: Sendable, Equatable {
        package let why: String
        package let since: Instant
    }

    private static let columns: SQL = "box, validity, last_number, looked_at, trouble, trouble_at"

    private init(row: Row) throws {
        box = try row["box"]
        validity = try row["validity"]
        last = try row["last_number"]
        lookedAt = try row["looked_at"]
        let (why, since): (String?, Instant?) = (try row["trouble"], try row["trouble_at"])
        trouble = if let why, let since { Trouble(why: why, since: since) } else { nil }
    }

    package static func find(_ box: String, in reader: any Reader) throws -> FetchedBox? {
        try reader.row("SELECT \(columns) FROM mailbox_fetch WHERE box = \(box)").map(FetchedBox.init(row:))
    }

    /// The mailboxes of which something is wrong.
    package static func troubled(in reader: any Reader) throws -> [FetchedBox] {
        try reader.rows("SELECT \(columns) FROM mailbox_fetch WHERE trouble IS NOT NULL ORDER BY box")
            .map(FetchedBox.init(row:))
    }

    /// Writes down that a mailbox was looked into, and which mails were found there: they are to be taken.
    ///
    /// - Parameters:
    ///   - last: the highest number there.
    package static func note(
        _ numbers: [Int64],
        upTo last: Int64,
        under validity: Int64,
        of box: String,
        in writer: any Writer
    ) throws {
        let (now, before) = (writer.world.now(), try find(box, in: writer))
        // The mailbox was made anew: its numbers mean other mails now.
        if before?.validity != validity { try writer.run("DELETE FROM mailbox_fetch_left WHERE box = \(box)") }
        for number in numbers {
            try writer.run(
                """
                INSERT INTO mailbox_fetch_left (box, number, tries, due_at, why)
                VALUES (\(box), \(number), 0, \(now), '')
                ON CONFLICT DO NOTHING
                """
            )
        }
        try writer.run(
            """
            INSERT INTO mailbox_fetch (box, validity, last_number, looked_at)
            VALUES (\(box), \(validity), \(last), \(now))
            ON CONFLICT (box) DO UPDATE SET validity = \(validity), last_number = \(last), looked_at = \(now)
            """
        )
    }

    /// Writes down what is wrong with a mailbox, or that nothing is.
    ///
    /// - Returns: whether that is news.
    package static func note(trouble why: String?, of box: String, in writer: any Writer) throws -> Bool {
        let now = why.map { _ in writer.world.now() }
        let before = try find(box, in: writer)?.trouble
        guard before?.why != why else { return false }
        try writer.run(
            """
            INSERT INTO mailbox_fetch (box, last_number, trouble, trouble_at) VALUES (\(box), 0, \(why), \(now))
            ON CONFLICT (box) DO UPDATE SET trouble = \(why), trouble_at = \(before?.since ?? now)
            """
        )
        return true
    }

    /// Forgets what was wrong, also with mailboxes that are not used any more.
    package static func forgetTroubles(in writer: any Writer) throws {
        try writer.run("UPDATE mailbox_fetch SET trouble = NULL, trouble_at = NULL WHERE trouble IS NOT NULL")
    }
}
