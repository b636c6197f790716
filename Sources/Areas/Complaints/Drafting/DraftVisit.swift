import Kernel
import People
import Points
import Storage
import Web

/// Somebody of the group that writes a complaint, at one of the pages by which it is written.
struct DraftVisit: Sendable {
    let visitor: RunningVisitor
    let seat: Seat
    let file: ComplaintFile
    let visit: Visit

    var words: RunningWords { visitor.words }
    var complaint: Complaint { file.complaint }
    var party: Party { visitor.party }
    var today: Day { words.today }

    /// Nil where there is no such complaint, or the visitor may not know of it: it is another group's.
    init?(_ visit: Visit, _ visitor: RunningVisitor, in reader: any Reader) throws {
        guard let reference = Reference(visit.parameter("ref")), reference.kind == .complaint,
            let complaint = try Complaint.find(reference, in: visitor.words.area.id, reader),
            visitor.isFamilies(of: complaint), let seat = visitor.seat
        else { return nil }
        self.visitor = visitor
        self.seat = seat
        self.visit = visit
        file = try ComplaintFile(complaint, in: reader)
    }

    func path(_ below: String = "") -> String { words.path(of: complaint, below) }

    func record(_ event: some ComplaintEvent, in writer: any Writer) throws {
        try complaint.record(event, in: words.area.log, writer)
    }

    /// The issue that the address names.
    var issue: Issue? { Int(visit.parameter("issue")).flatMap { key in file.issues.first { $0.key == key } } }

    /// The evidence that the address names.
    var evidence: Evidence? {
        Int(visit.parameter("evidence")).flatMap { key in file.evidence.first { $0.key == key } }
    }

    /// The evidence in the order of the appendices, with what happened under each issue through today.
    func appendices(in reader: any Reader) throws -> (happenings: Happenings, appendices: Appendices) {
        let terms = try AreaTerms(of: words.area.id, in: reader)
        let happenings = try Happenings(file, through: complaint.sentOn ?? today, terms, in: reader)
        return (happenings, Appendices(file, happenings))
    }
}

extension Issue {
    /// "Issue 3: Nobody answers".
    var heading: Phrase {
        text.title.map { "Issue \(place): \(said: $0)" } ?? "Issue \(place)"
    }
}
