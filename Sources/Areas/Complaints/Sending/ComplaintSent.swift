import Kernel
import Record
import Storage

/// A complaint is sent: what was sent is frozen, and from now on it is on the record for both sides.
package struct ComplaintSent: ComplaintEvent {
    package static let kind = "complaint.sent"

    package let act: ComplaintAct
    package let papers: [SentPaper]

    package var details: FieldValues { papers.details }
    package var originals: [String] { papers.map(\.sha256) }

    package init(act: ComplaintAct, _ papers: [SentPaper]) {
        self.act = act
        self.papers = papers
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.init(act: act, try [SentPaper](parts))
    }

    package func change(_ complaint: inout Complaint) { complaint.standing = .sent(on: act.on) }

    package func write(in writer: any Writer) throws {
        try papers.insert(of: act.complaint, in: writer)
    }
}

extension [SentPaper] {
    /// How an entry holds the papers that belong together.
    var details: FieldValues { ["papers": map(\.structure)] }

    init(_ parts: EntryFields) throws {
        let papers: [JSON] = try parts.facts["papers"]
        self = try papers.map { try SentPaper($0) }
    }

    func insert(of complaint: ID<Complaint>, in writer: any Writer) throws {
        for (position, paper) in enumerated() { try paper.insert(of: complaint, at: position, in: writer) }
    }
}

/// The group makes its letter public, with what must not be known taken out.
package struct ComplaintPublished: ComplaintEvent {
    package static let kind = "complaint.published"

    package let act: ComplaintAct
    package let paper: SentPaper

    package var details: FieldValues { ["paper": paper.structure] }
    package var originals: [String] { [paper.sha256] }

    package init(act: ComplaintAct, _ paper: SentPaper) {
        self.act = act
        self.paper = paper
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.init(act: act, try SentPaper(try parts.facts["paper"] as JSON))
    }

    package func write(in writer: any Writer) throws {
        try paper.insert(of: act.complaint, at: 1_000 + act.version, in: writer)
    }
}

/// A paper as it was sent or made public: a file that is kept and never made anew.
package struct SentPaper: Sendable, Equatable {
    package let kind: Kind
    package let sha256: String
    /// Bytes.
    package let size: Int
    /// Pages, where it has some.
    package let pages: Int?

    package enum Kind: String, Sendable, CaseIterable, Storable, Recordable {
        /// The letter with its appendices, whole or in parts.
        case bundle
        /// The letter for Word.
        case word
        /// The originals with what proves them.
        case originals
        /// The letter with its appendices, for everyone.
        case redacted
        /// The letter that asks for a later stage.
        case request

        /// Those that are made of a complaint as it stands.
        static let ofComplaint: [Kind] = [.bundle, .word, .originals, .redacted]
    }

    package init(_ kind: Kind, sha256: String, size: Int, pages: Int? = nil) {
        self.kind = kind
        self.sha256 = sha256
        self.size = size
        self.pages = pages
    }

    var structure: JSON { .facts(["kind": kind, "sha256": sha256, "size": size, "pages": pages]) }

    init(_ structure: JSON) throws {
        let fields = try Fields(structure)
        self.init(
            try fields["kind"],
            sha256: try fields["sha256"],
            size: try fields["size"],
            pages: try fields["pages"]
        )
    }

    package static func all(of complaint: ID<Complaint>, in reader: any Reader) throws -> [SentPaper] {
        try reader.rows(
            """
            SELECT kind, sha256, size, pages FROM complaint_paper
             WHERE complaint_id = \(complaint) ORDER BY position
            """
        ).map(SentPaper.init(row:))
    }

    init(row: Row) throws {
        self.init(try row["kind"], sha256: try row["sha256"], size: try row["size"], pages: try row["pages"])
    }

    func insert(of complaint: ID<Complaint>, at position: Int, in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO complaint_paper (complaint_id, position, kind, sha256, size, pages)
            VALUES (\(complaint), \(position), \(kind), \(sha256), \(size), \(pages))
            """
        )
    }
}
