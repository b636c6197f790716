import Kernel
import Papers
import People
import Record
import Storage

/// What is blacked out of one picture in the copy for everyone, and whether somebody has looked at the whole of it.
package struct PictureRemoval: Sendable, Equatable {
    /// The evidence's key.
    package let evidence: Int
    /// The number of the file that came with a message, from 1; 0 where the evidence is the file itself.
    package let file: Int
    package let boxes: [Box]
    /// Somebody has looked: what is left may be shown where nothing here can read what stands in pictures.
    package let isLookedAt: Bool

    /// A part of a picture, in hundredths of its width and height from its upper left corner, and why it goes.
    package struct Box: Sendable, Equatable {
        package let left: Int
        package let top: Int
        package let width: Int
        package let height: Int
        package let ground: Removal.Ground

        package init(left: Int, top: Int, width: Int, height: Int, because ground: Removal.Ground) {
            self.left = left
            self.top = top
            self.width = width
            self.height = height
            self.ground = ground
        }

        /// Whether it lies in the picture and takes something out.
        var isWithin: Bool {
            left >= 0 && top >= 0 && width > 0 && height > 0 && left + width <= 100 && top + height <= 100
        }
    }

    package init(evidence: Int, file: Int, boxes: [Box], isLookedAt: Bool) {
        self.evidence = evidence
        self.file = file
        self.boxes = boxes
        self.isLookedAt = isLookedAt
    }

    /// The mark of the picture's item in the document.
    var mark: String {
        let start = ComplaintSheet.mark(evidence)
        return file == 0 ? "\(start)-file" : "\(start)-file-\(file)"
    }

    /// What the document is told of it.
    var treatment: Papers.Redaction.Treatment {
        Papers.Redaction.Treatment(
            mark: mark,
            regions: boxes.map { box in
                Papers.Redaction.Region(
                    left: Double(box.left) / 100,
                    top: Double(box.top) / 100,
                    width: Double(box.width) / 100,
                    height: Double(box.height) / 100,
                    reason: box.ground.words.english
                )
            },
            isLookedAt: isLookedAt
        )
    }
}

extension PictureRemoval.Box {
    /// `10 20 30 40 child`: how entries and tables hold it.
    var line: String { "\(left) \(top) \(width) \(height) \(ground.rawValue)" }

    init?(line: some StringProtocol) {
        let parts = line.split(separator: " ")
        let numbers = parts.prefix(4).compactMap { Int($0) }
        guard parts.count == 5, numbers.count == 4, let ground = Removal.Ground(rawValue: String(parts[4])) else {
            return nil
        }
        self.init(left: numbers[0], top: numbers[1], width: numbers[2], height: numbers[3], because: ground)
    }
}

extension PictureRemoval {
    package static func all(of complaint: ID<Complaint>, in reader: any Reader) throws -> [PictureRemoval] {
        try reader.rows(
            """
            SELECT evidence, file, boxes, is_looked_at FROM complaint_picture
             WHERE complaint_id = \(complaint) ORDER BY evidence, file
            """
        ).map { row in
            let lines: String = try row["boxes"]
            return PictureRemoval(
                evidence: try row["evidence"],
                file: try row["file"],
                boxes: lines.split(separator: "\n").compactMap { Box(line: $0) },
                isLookedAt: try row["is_looked_at"]
            )
        }
    }
}

/// It is said what of a picture does not stand in the copy for everyone.
package struct PictureRedacted: ComplaintEvent {
    package static let kind = "complaint.picture-redacted"

    package let act: ComplaintAct
    package let removal: PictureRemoval

    package var details: FieldValues {
        [
            "evidence": removal.evidence, "file": removal.file, "boxes": removal.boxes.map(\.line),
            "looked_at": removal.isLookedAt,
        ]
    }

    init(act: ComplaintAct, _ removal: PictureRemoval) {
        self.act = act
        self.removal = removal
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        let lines: [String] = try parts.facts["boxes"]
        let boxes = try lines.map { line in
            guard let box = PictureRemoval.Box(line: line) else { throw RecordError.badField("boxes") }
            return box
        }
        self.init(
            act: act,
            PictureRemoval(
                evidence: try parts.facts["evidence"],
                file: try parts.facts["file"],
                boxes: boxes,
                isLookedAt: try parts.facts["looked_at"]
            )
        )
    }

    package func write(in writer: any Writer) throws {
        let lines = removal.boxes.map(\.line).joined(separator: "\n")
        try writer.run(
            """
            INSERT INTO complaint_picture (complaint_id, evidence, file, boxes, is_looked_at)
            VALUES (\(act.complaint), \(removal.evidence), \(removal.file), \(lines), \(removal.isLookedAt))
            ON CONFLICT (complaint_id, evidence, file)
            DO UPDATE SET boxes = excluded.boxes, is_looked_at = excluded.is_looked_at
            """
        )
    }
}

extension Complaint {
    /// Says what of a picture is blacked out: possible after it was sent too, since the copy is another.
    package func redact(_ removal: PictureRemoval, of file: ComplaintFile, by party: Party, on day: Day)
        throws(ComplaintError) -> PictureRedacted
    {
        guard party.group == madeBy else { throw .notTheirs }
        guard file.evidence.contains(where: { $0.key == removal.evidence }) else { throw .noSuchEvidence }
        guard removal.boxes.allSatisfy(\.isWithin) else { throw .boxOutside }
        return PictureRedacted(act: ComplaintAct(on: day, to: self, by: party), removal)
    }
}

extension ComplaintsSchema {
    /// What is blacked out of pictures.
    static let pictures = """
        CREATE TABLE complaint_picture (
            complaint_id BIGINT NOT NULL REFERENCES complaint (id),
            evidence BIGINT NOT NULL,
            file BIGINT NOT NULL,
            boxes TEXT NOT NULL,
            is_looked_at BIGINT NOT NULL,
            PRIMARY KEY (complaint_id, evidence, file)
        );
        """

    static let pictureTables = [
        ProjectedTable(
            "complaint_picture",
            key: ["complaint_id", "evidence", "file"],
            columns: ["boxes", "is_looked_at"]
        )
    ]
}
