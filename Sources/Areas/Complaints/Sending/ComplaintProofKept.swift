import Kernel
import Record
import Storage

/// The proof that a complaint was posted on paper is kept as it was scanned.
package struct ComplaintProofKept: ComplaintEvent {
    package static let kind = "complaint.proof-kept"

    package let act: ComplaintAct
    package let sha256: String
    /// What it is: "Receipt of the post office"; nil only where that has been erased.
    package let told: String?

    package var originals: [String] { [sha256] }
    package var details: FieldValues { ["sha256": sha256] }

    package init(act: ComplaintAct, sha256: String, saying words: String?) {
        self.act = act
        self.sha256 = sha256
        told = words
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.init(act: act, sha256: try parts.facts["sha256"], saying: try parts.said("words"))
    }

    package func write(in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO complaint_proof (complaint_id, version, kept_on, sha256)
            VALUES (\(act.complaint), \(act.version), \(act.on), \(sha256))
            """
        )
    }
}

/// A proof of posting; what it is stands in the complaint's story.
struct PostingProof: Sendable {
    let version: Int
    let on: Day
    let sha256: String

    static func all(of complaint: ID<Complaint>, in reader: any Reader) throws -> [PostingProof] {
        try reader.rows(
            "SELECT version, kept_on, sha256 FROM complaint_proof WHERE complaint_id = \(complaint) ORDER BY version"
        ).map { PostingProof(version: try $0["version"], on: try $0["kept_on"], sha256: try $0["sha256"]) }
    }
}
