import Kernel
import People
import Safety
import Storage

extension CommitmentOrigin {
    private init(row: Row) throws {
        self.init(
            try row["reference"],
            askedBy: try row["asked_by"],
            through: try row["forum_id"],
            seenBy: try row["visibility"],
            topic: try row["topic"]
        )
    }

    static func all(of commitments: [ID<Commitment>], in reader: any Reader) throws -> [ID<Commitment>: [Self]] {
        let rows = try reader.rows(
            """
            SELECT commitment_id, reference, asked_by, forum_id, visibility, topic
              FROM commitment_origin
             WHERE commitment_id IN \(list: commitments)
             ORDER BY commitment_id, reference
            """
        )
        var origins: [ID<Commitment>: [Self]] = [:]
        for row in rows { origins[try row["commitment_id"], default: []].append(try CommitmentOrigin(row: row)) }
        return origins
    }

    func insert(of commitment: Commitment, in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO commitment_origin (commitment_id, reference, area_id, asked_by, forum_id, visibility, topic)
            VALUES (\(commitment.id), \(reference), \(commitment.area), \(askedBy), \(forum), \(visibility),
                    \(topic))
            """
        )
    }

    /// Tells the commitments that were made about a thing what is true of it now.
    ///
    /// Called by the area that holds the thing whenever it is written: what of a thing only some may see, of its
    /// commitments no more may see.
    package func follow(in area: ID<LocalArea>, _ writer: any Writer) throws {
        let changed = try writer.run(
            """
            UPDATE commitment_origin
               SET asked_by = \(askedBy), forum_id = \(forum), visibility = \(visibility), topic = \(topic)
             WHERE area_id = \(area) AND reference = \(reference)
            """
        )
        guard changed > 0 else { return }
        for var commitment in try Commitment.all(about: reference, in: area, writer) {
            commitment.visibility = commitment.origins.map(\.visibility).min() ?? commitment.visibility
            try commitment.save(in: writer)
        }
    }
}
