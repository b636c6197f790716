import Kernel
import People
import Safety
import Storage

extension Commitment {
    /// What a service promised a group or everyone and is late with, or has given up: what is late first.
    package static func broken(
        by service: ID<Group>,
        seenBy group: ID<Group>,
        on today: Day,
        limit: Int = 50,
        in reader: any Reader
    ) throws -> [Commitment] {
        let seen: SQL = """
            (is_public = 1 OR (visibility <> \(Visibility.onlyTheForum)
                AND (promised_to = \(group) OR EXISTS (SELECT 1 FROM commitment_origin AS origin
                                                        WHERE origin.commitment_id = commitment.id
                                                          AND origin.asked_by = \(group)))))
            """
        func rows(_ from: String, _ end: String) throws -> [Commitment] {
            try all(
                reader.rows(
                    """
                    SELECT \(columns)
                      FROM commitment
                     WHERE owned_by = \(service) AND sorted_under >= \(from) AND sorted_under < \(end) AND \(seen)
                     ORDER BY sorted_under, id
                     LIMIT \(limit)
                    """
                ),
                in: reader
            )
        }
        // What was replaced is sorted with what was given up, and broke no promise.
        let givenUp = try rows(Rank.givenUp.rawValue, Rank.givenUp.end).filter {
            if case .replaced = $0.state { false } else { true }
        }
        return try rows(Rank.open.rawValue, "\(Rank.open.rawValue)\(today)") + givenUp
    }
}
