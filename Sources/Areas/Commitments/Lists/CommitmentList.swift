import Kernel
import People
import Safety
import Storage

/// One page of an area's commitments, what is late first: read by an index from where the last page ended.
struct CommitmentList: Sendable {
    static let pageSize = 25
    /// Counting goes no further.
    static let mostCounted = 1000
    /// Rows of a file.
    private static let mostWritten = 10_000

    let commitments: [Commitment]
    /// How many there are, and how many of them are late; `mostCounted + 1` where there are more.
    let count: Int
    let late: Int
    /// Where the next page begins; nil on the last.
    let next: CommitmentPlace?

    init(_ query: CommitmentQuery, for visitor: CommitmentVisitor, _ reader: any Reader) throws {
        let found = CommitmentList.condition(query, visitor)
        let rows = try CommitmentList.rows(found, after: query.after, limit: CommitmentList.pageSize + 1, reader)
        let page = rows.prefix(CommitmentList.pageSize)
        next = rows.count > CommitmentList.pageSize ? page.last.map(CommitmentPlace.init) : nil
        // A mandate for some topics is asked for each: how a topic is written is no business of SQL.
        commitments = page.filter(visitor.maySee)
        count = try CommitmentList.counted(found, reader)
        late = try CommitmentList.counted("\(found) AND \(CommitmentList.isLate(visitor))", reader)
    }

    /// What is late of all that a visitor may see, the worst first; for a service, of what it promised itself.
    static func late(for visitor: CommitmentVisitor, limit: Int, _ reader: any Reader) throws -> [Commitment] {
        var found = seen(by: visitor)
        if let group = visitor.seat?.group, visitor.words.names.side(of: group) == .services {
            found = "\(found) AND owned_by = \(group)"
        }
        return try rows("\(found) AND \(isLate(visitor))", after: nil, limit: limit, reader)
            .filter(visitor.maySee)
    }

    /// What its owner says is done, as far as a visitor may say whether it is; what has waited longest first.
    static func saidDone(for visitor: CommitmentVisitor, limit: Int, _ reader: any Reader) throws -> [Commitment] {
        guard let group = visitor.seat?.group else { return [] }
        let found = all(.saidDone, among: "\(seen(by: visitor)) AND owned_by <> \(group) AND \(isPromised(to: group))")
        return try rows(found, after: nil, limit: limit, reader).filter(visitor.mayJudge)
    }

    /// What others wrote down that a visitor's group promised, and it has yet to say whether it is so.
    static func noted(for visitor: CommitmentVisitor, limit: Int, _ reader: any Reader) throws -> [Commitment] {
        guard let group = visitor.seat?.group else { return [] }
        let found: SQL = "\(seen(by: visitor)) AND owned_by = \(group) AND is_open = 1 AND standing = 'noted'"
        return try rows(found, after: nil, limit: limit, reader).filter(visitor.mayKeep)
    }

    /// What everyone may know of, made last first; for a feed.
    static func newest(in area: ID<LocalArea>, limit: Int, _ reader: any Reader) throws -> [Commitment] {
        let rows = try reader.rows(
            """
            SELECT \(Commitment.columns)
              FROM commitment
             WHERE area_id = \(area) AND is_public = 1
             ORDER BY id DESC
             LIMIT \(limit)
            """
        )
        return try Commitment.all(rows, in: reader)
    }

    /// All that a list holds, as far as a file is good for.
    static func all(_ query: CommitmentQuery, for visitor: CommitmentVisitor, _ reader: any Reader) throws
        -> [Commitment]
    {
        try rows(condition(query, visitor), after: nil, limit: mostWritten, reader).filter(visitor.maySee)
    }

    private static func rows(
        _ condition: SQL,
        after place: CommitmentPlace?,
        limit: Int,
        _ reader: any Reader
    ) throws -> [Commitment] {
        let from: SQL = place.map { "AND (sorted_under, id) > (\($0.under), \($0.commitment))" } ?? ""
        let rows = try reader.rows(
            """
            SELECT \(Commitment.columns)
              FROM commitment
             WHERE \(condition) \(from)
             ORDER BY sorted_under, id
             LIMIT \(limit)
            """
        )
        return try Commitment.all(rows, in: reader)
    }

    private static func counted(_ condition: SQL, _ reader: any Reader) throws -> Int {
        let row = try reader.row(
            """
            SELECT COUNT(*) AS found
              FROM (SELECT id FROM commitment WHERE \(condition) LIMIT \(mostCounted + 1)) AS counted
            """
        )
        return try row?["found"] ?? 0
    }

    /// To be done, and its day has passed.
    private static func isLate(_ visitor: CommitmentVisitor) -> SQL {
        "sorted_under < \("\(Commitment.Rank.open.rawValue)\(visitor.words.today)")"
    }

    private static func condition(_ query: CommitmentQuery, _ visitor: CommitmentVisitor) -> SQL {
        var found = seen(by: visitor)
        if let group = query.group { found = "\(found) AND owned_by = \(group)" }
        switch query.state {
        case .late: return "\(found) AND \(isLate(visitor))"
        case .open: return all(.open, among: found)
        case .said: return all(.saidDone, among: found)
        case .done: return all(.confirmed, among: found)
        case .givenUp: return all(.givenUp, among: found)
        case nil: return found
        }
    }

    private static func all(_ rank: Commitment.Rank, among found: SQL) -> SQL {
        "\(found) AND sorted_under >= \(rank.rawValue) AND sorted_under < \(rank.end)"
    }

    /// What the visitor may see, as far as groups decide it.
    static func seen(by visitor: CommitmentVisitor) -> SQL {
        let area = visitor.words.area.id
        guard let group = visitor.seat?.group else { return "area_id = \(area) AND is_public = 1" }
        return """
            area_id = \(area) AND (is_public = 1 OR (visibility <> \(Visibility.onlyTheForum)
                AND (owned_by = \(group) OR \(isPromised(to: group)))))
            """
    }

    /// Whether it was promised to a group, or to somebody outside every group.
    private static func isPromised(to group: ID<Group>) -> SQL {
        """
        (promised_to = \(group) OR EXISTS (SELECT 1 FROM commitment_origin AS origin
                                            WHERE origin.commitment_id = commitment.id
                                              AND (origin.asked_by = \(group) OR origin.asked_by IS NULL
                                                   AND COALESCE(origin.forum_id, \(group)) = \(group))))
        """
    }
}
