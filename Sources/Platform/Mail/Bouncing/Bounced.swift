import Kernel
import Storage

/// What has come back from an address, and whether it can still be written to; not on the record.
package struct Bounced: Sendable, Equatable {
    package let at: Instant
    package let kind: BounceReport.Kind
    /// `5.1.1`; nil where none was said.
    package let status: String?
    /// What the other server said.
    package let words: String

    /// So many hard ones in a row, and an address counts as not reachable.
    package static let most = 3

    /// Writes down a report: the letter it is about has bounced, and its address has come one nearer to its end.
    ///
    /// - Parameters:
    ///   - letter: whose return path it came to; nil where it came to no such address: then the Message-ID it names tells,
    ///     and it has to be about that letter's own address, since a Message-ID could be guessed.
    /// - Returns: the letter, nil where the report is about none of ours: then nothing is written down.
    @discardableResult package static func note(
        _ report: BounceReport,
        about letter: ID<OutboxLetter>?,
        in writer: any Writer
    ) throws -> OutboxLetter? {
        let key = report.messageID.map { String($0.prefix { $0 != "@" }) }
        let found =
            try letter.flatMap { try OutboxLetter.find($0, in: writer) }
            ?? key.flatMap { try OutboxLetter.find(messageKey: $0, in: writer) }
        guard let found, letter != nil || report.isAbout(found.to) else { return nil }
        // One letter comes back once, however often its report is delivered.
        if case .bounced = found.delivery { return found }
        // Of several recipients the letter's own counts; where a server names another, that is where it was sent on to.
        let own = report.recipients.first { $0.address == found.to.lowercased() } ?? report.recipients.first
        let kind = own?.kind ?? .soft
        let words = own.map { [$0.status, $0.diagnostic].compactMap(\.self).joined(separator: " ") } ?? ""
        if kind == .hard || kind == .soft { try found.noteBounced(words, in: writer) }
        try note(kind, of: found.to, status: own?.status, words, in: writer)
        return found
    }

    /// Writes down what a server said of an address at once.
    static func note(
        _ kind: BounceReport.Kind,
        of address: String,
        status: String?,
        _ words: String,
        in writer: any Writer
    ) throws {
        guard kind != .delivered else { return try forget(address, in: writer) }
        let now = writer.world.now()
        try writer.run(
            """
            INSERT INTO address_bounce (address_folded, position, at, kind, status, words)
            SELECT \(address.lowercased()), COALESCE(MAX(position), 0) + 1, \(now), \(kind), \(status), \(words)
              FROM address_bounce
             WHERE address_folded = \(address.lowercased())
            """
        )
    }

    /// The address is good again: mail came from it, or somebody has put it right.
    package static func forget(_ address: String, in writer: any Writer) throws {
        try writer.run("DELETE FROM address_bounce WHERE address_folded = \(address.lowercased())")
    }

    /// All that came back from an address, the newest first.
    package static func history(of address: String, in reader: any Reader) throws -> [Bounced] {
        try reader.rows(
            """
            SELECT at, kind, status, words
              FROM address_bounce
             WHERE address_folded = \(address.lowercased())
             ORDER BY position DESC
             LIMIT 50
            """
        ).map { row in
            Bounced(at: try row["at"], kind: try row["kind"], status: try row["status"], words: try row["words"])
        }
    }

    /// Those of some addresses that letters do not reach.
    package static func notReachable(_ addresses: [String], in reader: any Reader) throws -> Set<String> {
        guard !addresses.isEmpty else { return [] }
        let rows = try reader.rows(
            """
            SELECT address_folded
              FROM address_bounce
             WHERE kind = 'hard' AND address_folded IN \(list: addresses.map { $0.lowercased() })
             GROUP BY address_folded
            HAVING COUNT(*) >= \(most)
            """
        )
        let found = Set(try rows.map { try $0["address_folded"] as String })
        return Set(addresses.filter { found.contains($0.lowercased()) })
    }
}

extension BounceReport.Kind: Storable {}

extension BounceReport {
    fileprivate func isAbout(_ address: String) -> Bool { recipients.contains { $0.address == address.lowercased() } }
}

extension OutboxLetter {
    /// The one whose Message-ID begins so.
    package static func find(messageKey key: String, in reader: any Reader) throws -> OutboxLetter? {
        try reader.row("SELECT \(columns) FROM letter WHERE message_key = \(key)").map(OutboxLetter.init(row:))
    }

    /// A server that had taken it has brought it back.
    fileprivate func noteBounced(_ why: String, in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE letter
               SET state = 'bounced', due_at = NULL, ended_at = \(writer.world.now()), answer = \(why), body = '',
                   link = NULL
             WHERE id = \(id) AND state <> 'lapsed'
            """
        )
    }
}
