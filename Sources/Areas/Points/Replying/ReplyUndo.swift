import Commitments
import Kernel
import People
import Record
import Storage

/// The way to take back what was understood from a mail: behind a secret that only its receipt letter holds; not on the
/// record.
struct ReplyUndo: Sendable {
    let area: ID<LocalArea>
    let message: ID<Message>
    let party: Party
    let points: [Kept]

    /// A point as it stood before.
    struct Kept: Sendable {
        let point: ID<Point>
        let before: PointState
        /// Where the last line of its timeline stood afterwards: a later one means that it has gone on.
        let position: Int64
        /// The commitment that was made with it.
        let commitment: Reference?
    }

    /// Keeps the way back, in the transaction of what was understood.
    func keep(under secret: AddressSecret, in writer: any Writer) throws {
        for kept in points {
            try writer.run(
                """
                INSERT INTO reply_undo (secret_hash, point_id, area_id, message_id, group_id, party_name, state,
                                        position, commitment, made_at)
                VALUES (\(secret.hash), \(kept.point), \(area), \(message), \(party.group), \(party.name),
                        \(JSON.facts(kept.before.facts).canonicalText()), \(kept.position), \(kept.commitment),
                        \(writer.world.now()))
                """
            )
        }
    }

    /// Nil where there is nothing behind the secret.
    static func find(_ secret: AddressSecret, in reader: any Reader) throws -> ReplyUndo? {
        let rows = try reader.rows(
            """
            SELECT point_id, area_id, message_id, group_id, party_name, state, position, commitment
              FROM reply_undo
             WHERE secret_hash = \(secret.hash)
             ORDER BY point_id
            """
        )
        guard let first = rows.first else { return nil }
        return ReplyUndo(
            area: try first["area_id"],
            message: try first["message_id"],
            party: Party(group: try first["group_id"], name: try first["party_name"]),
            points: try rows.map { row in
                let state: String = try row["state"]
                return Kept(
                    point: try row["point_id"],
                    before: try PointState(Fields(JSON(canonical: state))),
                    position: try row["position"],
                    commitment: try row["commitment"]
                )
            }
        )
    }

    /// The points that have not gone on since, which alone can be put back.
    func open(in reader: any Reader) throws -> [(point: Point, kept: Kept)] {
        try points.compactMap { kept in
            guard let point = try Point.find(kept.point, in: reader), point.standing == .open,
                try HistoryLine.last(of: kept.point, in: reader) == kept.position
            else { return nil }
            return (point, kept)
        }
    }

    /// Puts every point back that has not gone on; what came by mail waits then for a person to read it.
    ///
    /// - Returns: how many there were.
    func takeBack(in log: ID<Log>, _ writer: any Writer) throws -> Int {
        let open = try open(in: writer)
        for (point, kept) in open {
            let act = Act(on: writer.world.today, to: point, by: party)
            try writer.record(ReplyUndone(act: act, message: message, before: kept.before), in: log)
            try giveUp(kept.commitment, in: log, writer)
            guard party.group == kept.before.owedBy, let again = try Point.find(point.id, in: writer) else { continue }
            try writer.record(
                again.noteReply(message, by: party, on: writer.world.today, excerpt: nil),
                in: log
            )
        }
        return open.count
    }

    /// What a "yes" has promised is promised no longer; where it has gone on, it stays.
    private func giveUp(_ commitment: Reference?, in log: ID<Log>, _ writer: any Writer) throws {
        guard let commitment, let made = try Commitment.find(commitment, in: area, writer),
            let event = try? made.giveUp(because: Self.why, by: party, on: writer.world.today)
        else { return }
        try writer.record(event, in: log)
    }

    /// What stands on the record.
    private static let why = "The mail that promised it was read wrongly, and was taken back."
}

extension ReplyUndo.Kept {
    init(_ done: Understood.Done) {
        var made: Reference?
        if case .act(_, let commitment) = done.what { made = commitment }
        self.init(point: done.point.id, before: PointState(done.point), position: done.position, commitment: made)
    }
}

extension HistoryLine {
    /// Where the last entry about a point stands.
    static func last(of point: ID<Point>, in reader: any Reader) throws -> Int64? {
        try reader.row("SELECT MAX(position) AS last FROM point_history WHERE point_id = \(point)")?["last"] ?? nil
    }
}
