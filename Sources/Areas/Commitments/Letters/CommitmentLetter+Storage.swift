import Kernel
import People
import Record
import Safety
import Storage

extension CommitmentLetter {
    private static let columns: SQL = """
        id, area_id, reference, from_group_id, to_group_id, asked_on, promised_for_on, signed_on, came_on, title,
        signed_by, addressed_to, published_at, sha256, file_name, media_type, size, visibility, entered_by, entered_on
        """

    private init(row: Row) throws {
        id = try row["id"]
        area = try row["area_id"]
        reference = try row["reference"]
        from = try row["from_group_id"]
        to = try row["to_group_id"]
        days = Days(
            askedOn: try row["asked_on"],
            promisedFor: try row["promised_for_on"],
            signedOn: try row["signed_on"],
            cameOn: try row["came_on"]
        )
        let posts: String? = try row["signed_by"]
        texts = Texts(
            title: try row["title"],
            signedBy: posts?.split(separator: "\n").map(String.init) ?? [],
            addressedTo: try row["addressed_to"],
            publishedAt: try row["published_at"]
        )
        if let sha256: String = try row["sha256"] {
            original = KeptFile(
                sha256: sha256,
                name: try row["file_name"],
                type: try row["media_type"],
                size: try row["size"]
            )
        } else {
            original = nil
        }
        visibility = try row["visibility"]
        enteredBy = try row["entered_by"]
        enteredOn = try row["entered_on"]
    }

    package static func find(_ reference: Reference, in area: ID<LocalArea>, _ reader: any Reader) throws -> Self? {
        try reader.row(
            "SELECT \(columns) FROM commitment_letter WHERE area_id = \(area) AND reference = \(reference)"
        ).map(CommitmentLetter.init(row:))
    }

    /// The most that a page shows.
    private static let most = 200

    /// Those of an area, the last that came first.
    package static func all(in area: ID<LocalArea>, _ reader: any Reader) throws -> [CommitmentLetter] {
        try reader.rows(
            """
            SELECT \(columns)
              FROM commitment_letter
             WHERE area_id = \(area)
             ORDER BY came_on DESC, id DESC
             LIMIT \(most)
            """
        ).map(CommitmentLetter.init(row:))
    }

    func insert(in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO commitment_letter (id, area_id, reference, from_group_id, to_group_id, asked_on,
                                           promised_for_on, signed_on, came_on, title, signed_by, addressed_to,
                                           published_at, sha256, file_name, media_type, size, visibility, entered_by,
                                           entered_on)
            VALUES (\(id), \(area), \(reference), \(from), \(to), \(days.askedOn), \(days.promisedFor),
                    \(days.signedOn), \(days.cameOn), \(texts.title),
                    \(texts.signedBy.isEmpty ? nil : texts.signedBy.joined(separator: "\n")),
                    \(texts.addressedTo), \(texts.publishedAt), \(original?.sha256), \(original?.name),
                    \(original?.type), \(original?.size), \(visibility), \(enteredBy), \(enteredOn))
            """
        )
        try writer.run(
            """
            INSERT INTO commitment_letter_number (area_id, year, last)
            VALUES (\(area), \(reference.year), \(reference.number))
            ON CONFLICT (area_id, year) DO UPDATE SET last = \(reference.number)
            """
        )
    }

    static func erase(_ parts: Set<Part>, of letter: ID<CommitmentLetter>, in writer: any Writer) throws {
        if parts.contains(.who) {
            try writer.run("UPDATE commitment_letter SET signed_by = NULL WHERE id = \(letter)")
        }
        if parts.contains(.words) {
            try writer.run(
                """
                UPDATE commitment_letter SET title = NULL, addressed_to = NULL, published_at = NULL
                 WHERE id = \(letter)
                """
            )
        }
        guard !parts.isDisjoint(with: [.words, .originals]) else { return }
        try writer.run(
            """
            UPDATE commitment_letter SET sha256 = NULL, file_name = NULL, media_type = NULL, size = NULL
             WHERE id = \(letter)
            """
        )
    }

    /// What a commitment that stands in a letter must know of it; nil for what is no letter here.
    static func origin(
        _ reference: Reference,
        in area: ID<LocalArea>,
        _ reader: any Reader
    ) throws -> CommitmentOrigin? {
        guard reference.kind == .letter, let letter = try find(reference, in: area, reader) else { return nil }
        return CommitmentOrigin(reference, askedBy: letter.to, seenBy: letter.visibility, topic: nil)
    }
}
