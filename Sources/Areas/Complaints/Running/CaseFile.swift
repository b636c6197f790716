import Kernel
import People
import Storage
import Web

/// A complaint that was sent, with all that its pages tell.
struct CaseFile: Sendable {
    let complaint: Complaint
    let course: Course
    let issues: [Issue]
    let offers: [Offer]
    let lessons: [Lesson]
    let policy: CouncilPolicy?

    /// The complaint that an address names, where it was sent and the visitor may see it; else nil.
    init?(_ visit: Visit, for visitor: RunningVisitor, in reader: any Reader) throws {
        guard let reference = Reference(visit.parameter("ref")), reference.kind == .complaint,
            let complaint = try Complaint.find(reference, in: visitor.words.area.id, reader),
            visitor.maySee(complaint)
        else { return nil }
        try self.init(complaint, in: reader)
    }

    /// Nil where it was not sent.
    init?(_ complaint: Complaint, in reader: any Reader) throws {
        guard let course = try Course.find(complaint, in: reader) else { return nil }
        self.complaint = complaint
        self.course = course
        issues = try Issue.all(of: complaint.id, in: reader)
        offers = try Offer.all(of: complaint.id, in: reader)
        lessons = try Lesson.all(of: complaint.id, in: reader)
        policy = try CouncilPolicy.counting(
            on: course.sentOn,
            for: complaint.madeTo,
            in: complaint.area,
            reader
        )
    }

    /// The number that is shown for each issue's key.
    var places: [Int: Int] { Dictionary(issues.map { ($0.key, $0.place) }) { first, _ in first } }

    func issue(_ key: Int) -> Issue? { issues.first { $0.key == key } }

    /// "Issue 3: questions of July".
    func heading(of key: Int) -> Phrase {
        guard let issue = issue(key) else { return "An issue" }
        guard let title = issue.text.title else { return "Issue \(issue.place)" }
        return "Issue \(issue.place): \(said: title)"
    }
}
