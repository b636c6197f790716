import Kernel
import People
import Storage

/// A file that came with a line of a commitment's story.
package struct CommitmentFile: Sendable, Equatable {
    package let commitment: ID<Commitment>
    /// Where its line's entry stands in the log.
    package let position: Int64
    /// From 1, in the order they came.
    package let number: Int
    package let file: KeptFile

    static func all(of commitment: ID<Commitment>, in reader: any Reader) throws -> [CommitmentFile] {
        try reader.rows(
            """
            SELECT position, number, sha256, name, media_type, size
              FROM commitment_file
             WHERE commitment_id = \(commitment)
             ORDER BY position, number
            """
        ).map { row in
            CommitmentFile(
                commitment: commitment,
                position: try row["position"],
                number: try row["number"],
                file: KeptFile(
                    sha256: try row["sha256"],
                    name: try row["name"],
                    type: try row["media_type"],
                    size: try row["size"]
                )
            )
        }
    }

    func insert(in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO commitment_file (commitment_id, position, number, sha256, name, media_type, size)
            VALUES (\(commitment), \(position), \(number), \(file.sha256), \(file.name), \(file.type), \(file.size))
            """
        )
    }

    static func erase(of commitment: ID<Commitment>, position: Int64, in writer: any Writer) throws {
        try writer.run("DELETE FROM commitment_file WHERE commitment_id = \(commitment) AND position = \(position)")
    }
}
