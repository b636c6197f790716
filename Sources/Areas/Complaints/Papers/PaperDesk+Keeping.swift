import Kernel
import People
import Storage

extension PaperDesk {
    /// Makes all papers of a complaint and keeps them as originals.
    func kept(_ copy: ComplaintCopy) async throws -> [SentPaper] {
        var papers: [SentPaper] = []
        for kind in [SentPaper.Kind.bundle, .word, .originals] {
            papers += try PapersKept.keep(try await make(kind, of: copy), kind, files.originals)
        }
        return papers
    }

    /// Makes the papers of complaints that were sent without them, from what the record says through the day each was
    /// sent, and keeps them.
    ///
    /// - Parameters:
    ///   - reference: the one complaint that is meant.
    ///   - base: the site's address, as receipts name it.
    ///   - party: who wants it: of the group that complained.
    package func keepPapers(
        of reference: Reference,
        in area: LocalArea,
        _ store: Store,
        base: String,
        by party: Party
    ) async throws {
        let found = try await store.read { reader -> ComplaintCopy? in
            guard let complaint = try Complaint.find(reference, in: area.id, reader), let day = complaint.sentOn else {
                return nil
            }
            let file = try ComplaintFile(complaint, in: reader)
            guard !file.hasPapers else { return nil }
            return try ComplaintCopy(file, asOf: day, in: area, files, base: base, reader)
        }
        guard let copy = found else { return }
        let papers = try await kept(copy)
        try await store.write { writer in
            guard let complaint = try Complaint.find(reference, in: area.id, writer) else { return }
            let file = try ComplaintFile(complaint, in: writer)
            // Somebody else was as quick.
            guard !file.hasPapers else { return }
            let event = try complaint.keepPapers(papers, of: file, by: party, on: writer.world.today)
            try complaint.record(event, in: area.log, writer)
        }
    }
}
