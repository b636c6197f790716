import Kernel
import People
import Record
import Storage

/// The papers of a complaint that went out without them are made from the record, through the day it was sent, and kept.
///
/// The entry is of the day they were made: nobody is told that they are older.
package struct ComplaintPapersKept: ComplaintEvent {
    package static let kind = "complaint.papers-kept"

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

    package func write(in writer: any Writer) throws {
        try papers.insert(of: act.complaint, in: writer)
    }

    /// The day on which papers were made later; nil where those that are kept went out themselves.
    static func day(of complaint: ID<Complaint>, in reader: any Reader) throws -> Day? {
        try ComplaintLine.all(of: complaint, in: reader).last { $0.kind == kind }?.on
    }
}

extension Complaint {
    /// Keeps papers that were made after it was sent, once, where none were kept then.
    package func keepPapers(_ papers: [SentPaper], of file: ComplaintFile, by party: Party, on day: Day)
        throws(ComplaintError) -> ComplaintPapersKept
    {
        guard party.group == madeBy else { throw .notTheirs }
        guard sentOn != nil else { throw .notSent }
        guard !file.hasPapers else { throw .papersThere }
        return ComplaintPapersKept(act: ComplaintAct(on: day, to: self, by: party), papers)
    }
}

extension ComplaintFile {
    /// Whether the papers that went out are kept.
    var hasPapers: Bool { papers.contains { $0.kind == .bundle } }
}
